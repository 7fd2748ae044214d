CREATE TABLE config (key text PRIMARY KEY, value text);

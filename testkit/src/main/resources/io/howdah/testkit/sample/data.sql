-- Some hundred thousand rows, the same each time.
SET client_min_messages = warning;

INSERT INTO market.country (code, name) VALUES ('DE', 'Deutschland'), ('FR', 'France'), ('PL', 'Polska'), ('ES', 'España'), ('GR', 'Ελλάδα'), ('JP', '日本'),
  ('IS', 'Ísland'), ('XK', E'Tab\there, newline\nthere, backslash \\ and "quotes"');
INSERT INTO market.city SELECT n, (ARRAY['DE', 'FR', 'PL', 'ES', 'GR', 'JP', 'IS'])[1 + n % 7], (ARRAY['Köln', 'Orléans', 'Łódź', 'A Coruña', 'Αθήνα', '東京', 'Þorlákshöfn'])[1 + n % 7]
  || CASE WHEN n >= 7 THEN ' ' || n ELSE '' END, point(n % 180 - 90.5, n % 90 + 0.25), CASE WHEN n % 3 = 0 THEN circle(point(n, n), n / 10.0) END, n % 3000 FROM generate_series(0, 699) n;
UPDATE market.country SET capital_id = (SELECT min(id) FROM market.city WHERE city.country = country.code);
INSERT INTO market.holiday SELECT code, '2025-01-01'::date + 40 * n, 'Feiertag № ' || n FROM market.country, generate_series(0, 8) n;

INSERT INTO market.party (kind, name, mail, address, languages, rating, since, settings)
SELECT (ARRAY['shipper', 'carrier', 'broker', 'customs''s agent'])[1 + n % 4]::market.party_kind,
  (ARRAY['Müller & Söhne', 'Трансавто', 'O''Brien Haulage', 'Société Générale de Fret', '山田運輸', 'Back\slash Ltd.', 'Tab	Cargo', '"Quoted" GmbH'])[1 + n % 8] || ' ' || n,
  CASE WHEN n % 10 <> 0 THEN 'Office' || n || '@example.org' END,
  CASE WHEN n % 11 <> 0 THEN ROW('Hauptstr. ' || n, 'Köln, "am Rhein"', lpad((n * 37 % 99999)::text, 5, '0'), (ARRAY['DE', 'FR', 'PL'])[1 + n % 3], point(n / 100.0, 50))::market.address END,
  CASE n % 5 WHEN 0 THEN '{}' WHEN 1 THEN ARRAY['de'] WHEN 2 THEN ARRAY['fr', NULL, 'en'] ELSE ARRAY['de', 'a "b" {c}, \d'] END,
  CASE WHEN n % 7 <> 0 THEN n % 500 / 100.0 END, '2010-01-01'::date + n, jsonb_build_object('theme', CASE WHEN n % 2 = 0 THEN 'dark' ELSE 'hell ☀' END, 'limit', n)
FROM generate_series(1, 4000) n;
UPDATE market.party SET parent_id = 1000 + (id - 1000) / 10 WHERE id % 5 = 0 AND id > 1010;
INSERT INTO market.contact (party_id, first_name, last_name, phone, mail, portrait, notes)
SELECT 1000 + n % 4000, (ARRAY['Zoë', 'Jürgen', 'Анна', NULL])[1 + n % 4], 'Person ' || n, '+49 221 ' || n, CASE WHEN n % 3 = 0 THEN 'p' || n || '@example.com' END,
  CASE WHEN n % 50 = 0 THEN decode(repeat(lpad(to_hex(n), 4, '0'), 1 + n % 300), 'hex') END, CASE n % 4 WHEN 0 THEN '' WHEN 1 THEN NULL ELSE E'line one\nline two\r\n\\.\n' || n END
FROM generate_series(1, 6000) n;
UPDATE market.party SET main_contact_id = c.id FROM (SELECT party_id, min(id) AS id FROM market.contact GROUP BY 1) c WHERE c.party_id = party.id AND party.id % 2 = 0;
INSERT INTO market.site (party_id, code, address, gates, opens)
SELECT 1000 + n / 2, 'S' || n, ROW('Rampe ' || n, 'Hamburg', '20457', 'DE', NULL)::market.address, 1 + n % 9, CASE WHEN n % 4 = 0 THEN '24:00' ELSE '05:30' END::time FROM generate_series(0, 2999) n;

INSERT INTO fleet.truck (owner_id, tag, bought, price, plate, axles, capacity)
SELECT 1000 + n % 4000, md5('truck' || n)::uuid, '2015-03-01'::date + n, 50000 + n, 'K-HD ' || n, 2 + n % 4, market.weight_range(0, 3500 + n % 20000) FROM generate_series(1, 3000) n;
INSERT INTO fleet.trailer (owner_id, tag, price, inside, refrigerated)
SELECT 1000 + n % 4000, md5('trailer' || n)::uuid, 9000 + n, ROW(1360, 248, CASE WHEN n % 5 = 0 THEN NULL ELSE 270 END)::fleet.dimensions, n % 4 = 0 FROM generate_series(1, 2000) n;
INSERT INTO fleet.driver (employer_id, name, licence_classes, licence_until, born, secrets)
SELECT 1000 + n % 4000, 'Driver ' || n, ARRAY['B', 'C', 'CE'], '2030-12-31'::date - n, '1960-06-15'::date + n * 5, CASE WHEN n % 9 = 0 THEN xmlelement(name note, 'likes <coffee> & cake') END FROM generate_series(1, 2500) n;
INSERT INTO fleet.reservation (truck_id, driver_id, period)
SELECT t.id, CASE WHEN n % 3 = 0 THEN NULL ELSE (n * 7 + t.id) % 2500 + 1 END, CASE WHEN n = 3 AND t.id % 8 = 0 THEN 'empty' ELSE tstzrange('2025-01-01 00:00+00'::timestamptz + (n * 3000 + t.id) * interval '1 hour', '2025-01-01 00:30+00'::timestamptz + (n * 3000 + t.id) * interval '1 hour') END
FROM (SELECT id FROM fleet.truck ORDER BY id LIMIT 1500) t, generate_series(0, 3) n;

INSERT INTO market.load (region, posted, shipper_id, state, title, description, weight_kg, pieces, pickup, weights, tags, details)
SELECT (ARRAY['north', 'east', 'south', 'süd', 'l''ouest', 'overseas', 'north'])[1 + n % 7], '2023-06-01 12:00+00'::timestamptz + n * interval '40 minutes', 1000 + n % 4000,
  (enum_range(NULL::market.load_state))[1 + n % 7], (ARRAY['Paletten', 'Steel coils', 'Fisch, gekühlt', 'Möbel', 'Wein & Käse'])[1 + n % 5] || ' #' || n,
  CASE WHEN n % 3 <> 0 THEN 'Von A nach B; ' || repeat('vorsichtig, ', n % 12) || 'danke!' END, 10 + n % 24000 + 0.5, 1 + n % 33,
  tstzrange('2023-06-03 06:00+00'::timestamptz + n * interval '40 minutes', CASE WHEN n % 6 <> 0 THEN '2023-06-03 18:00+00'::timestamptz + n * interval '40 minutes' END, '[)'),
  CASE WHEN n % 8 = 0 THEN market.weight_ranges(market.weight_range(0, 10), market.weight_range(20, 30 + n % 5)) END,
  CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN '{}' ELSE ARRAY['adr', 'eilig!', 'tag ' || n % 10] END,
  CASE WHEN n % 2 = 0 THEN jsonb_build_object('temp', n % 30 - 18, 'note', E'é\n' || n, 'stops', jsonb_build_array(n, NULL, true)) END
FROM generate_series(1, 36000) n;
INSERT INTO market.bid (load_id, carrier_id, at, price, currency, valid, accepted, remark)
SELECT 500000 + n % 30000, 1000 + n * 3 % 4000, '2024-02-29 08:15:00.123456'::timestamp + n * interval '7 minutes', 100 + n % 5000 + 0.99, CASE WHEN n % 9 = 0 THEN 'CHF' ELSE 'EUR' END,
  n % 100 * interval '1 hour 1 month', CASE WHEN n <= 20000 THEN true WHEN n % 2 = 0 THEN false END, CASE WHEN n % 20 = 0 THEN 'Nur "heute"; \N und '' auch' END FROM generate_series(1, 42000) n;
INSERT INTO market.message (from_id, to_id, sent, body, attachment)
SELECT 1000 + n % 4000, 1000 + n * 11 % 4000, '2025-05-01 00:00+00'::timestamptz + n * interval '1 minute', 'Guten Tag,' || E'\n\n' || repeat('Zeile mit Ümläuten. ', n % 20), CASE WHEN n % 100 = 0 THEN decode(repeat(md5(n::text), 200), 'hex') END
FROM generate_series(1, 8000) n;

INSERT INTO billing.exchange_rate SELECT c, '2025-01-01'::date + n, 1 + n / 1000.0 + length(c) FROM unnest(ARRAY['CHF', 'PLN', 'USD']) c, generate_series(0, 364) n;
INSERT INTO billing.exchange_rate VALUES ('XXX', '2025-01-01', 'Infinity'), ('XXX', '2025-01-02', 'NaN'), ('XXX', '2025-01-03', 1e-300), ('XXX', 'infinity', 0.1);
ALTER TABLE billing.invoice DISABLE TRIGGER audit;
INSERT INTO billing.invoice (number, party_id, day, due, net, currency, paid)
SELECT 'R' || lpad(n::text, 6, '0'), 1000 + n % 4000, '2024-01-01'::date + n % 700, '2024-01-15'::date + n % 700, n * 1.17, CASE WHEN n % 13 = 0 THEN 'PLN' ELSE 'EUR' END, CASE WHEN n % 3 = 0 THEN '2025-02-01 10:00+00'::timestamptz + n * interval '1 minute' END FROM generate_series(1, 5000) n;
ALTER TABLE billing.invoice ENABLE ALWAYS TRIGGER audit;
UPDATE billing.invoice SET paid = '2025-03-01 00:00:00.000001+00' WHERE number < 'R000300';
INSERT INTO billing.invoice_line SELECT 'R' || lpad((1 + n / 2)::text, 6, '0'), n % 2, 'Fracht ' || n, (n * 1.5)::numeric::money, n / 3.0 FROM generate_series(0, 9999) n;
INSERT INTO billing.payment (invoice, received, amount, reference) SELECT 'R' || lpad((n * 3)::text, 6, '0'), '2025-02-02 09:30+00'::timestamptz + n * interval '1 hour', n * 1.17, 'SEPA ' || n FROM generate_series(1, 1600) n;
INSERT INTO billing.import_buffer SELECT n, repeat('raw;', n) FROM generate_series(1, 50) n;
-- if 15+
INSERT INTO market.nickname SELECT 1000 + n, CASE WHEN n % 2 = 0 THEN 'nick ' || n END FROM generate_series(1, 500) n;
-- end

-- Large objects: scanned papers
DO $$
DECLARE
  lo oid;
BEGIN
  FOR n IN 1..40 LOOP
    lo := lo_from_bytea(0, decode(repeat(md5('paper ' || n), 64 * n), 'hex'));
    INSERT INTO market.document (id, load_id, title, content, pages, checksum, flags)
      VALUES (md5('document ' || n)::uuid, 500000 + n, 'Frachtbrief ' || n, lo, int4range(1, n + 1), (n * 77)::bit(16), n::bit(8)::bit varying);
    EXECUTE format('COMMENT ON LARGE OBJECT %s IS %L', lo, 'Scan of "paper" no. ' || n || '; it''s legible');
    IF n % 4 = 0 THEN
      EXECUTE format('GRANT SELECT ON LARGE OBJECT %s TO app_reader', lo);
    END IF;
  END LOOP;
  PERFORM lo_create(0);
END $$;

REFRESH MATERIALIZED VIEW reporting.revenue;
REFRESH MATERIALIZED VIEW reporting.best_month;
SELECT setval('market.party_number', 200005, false);

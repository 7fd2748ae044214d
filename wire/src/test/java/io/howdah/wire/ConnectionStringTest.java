package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connection strings: what they say, and what is wrong with those that say nothing. */
final class ConnectionStringTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          postgresql://ann:pw@db:6432/shop          | user=ann password=*** dbname=shop host=db port=6432
          postgres://ann@db                         | user=ann host=db
          postgresql://                             | ``
          postgresql:///                            | ``
          postgresql:///shop                        | dbname=shop
          postgresql://@                            | ``
          postgresql://ann@                         | user=ann
          postgresql://ann:@db                      | user=ann host=db
          postgresql://:pw@db                       | password=*** host=db
          postgresql://db:/shop                     | dbname=shop host=db
          postgresql://db?user=ann                  | user=ann host=db
          postgresql://db/?user=ann&port=1          | user=ann host=db port=1
          postgresql://db/shop?                     | dbname=shop host=db
          postgresql://db/a%20b%2Fc                 | dbname='a b/c' host=db
          postgresql://%61nn@d%62                   | user=ann host=db
          postgresql://a:1,b,c:3/x                  | dbname=x host='a,b,c' port='1,,3'
          postgresql://,/x                          | dbname=x host=',' port=','
          postgresql://[::1]:6432/x                 | dbname=x host='::1' port=6432
          postgresql://[2001:db8::1],b/x            | dbname=x host='2001:db8::1,b' port=','
          postgresql://%2Ftmp/x                     | dbname=x host='/tmp'
          postgresql://%2Ftmp:6432/x                | dbname=x host='/tmp' port=6432
          postgresql:///x?host=/tmp                 | dbname=x host='/tmp'
          postgresql://ann@/x?host=%2Ftmp%2Fa%20b   | user=ann dbname=x host='/tmp/a b'
          postgresql://db?sslmode=verify-full       | host=db sslmode='verify-full'
          postgresql://db?ssl=true                  | host=db sslmode=require
          postgresql://db?requiressl=1              | host=db sslmode=require
          postgresql://db?requiressl=0              | host=db sslmode=prefer
          postgresql://db?sslpassword=s&sslkey=k    | host=db sslkey=k sslpassword=***
          postgresql://db?options=-c%20a%3Db        | host=db options='-c a=b'
          postgresql:// ann @ db / x                | user=ann dbname=x host=db
          postgresql://a@b@c                        | user=a host='b@c'
          postgresql://a:b:c@d                      | user=a password=*** host=d
          postgresql://db/x/y                       | dbname='x/y' host=db
          postgresql://db/x:y                       | dbname='x:y' host=db
          host=db port=6432                         | host=db port=6432
          ` host = db   port=6432 `                 | host=db port=6432
          `host='a b' user=it\\'s`                  | user='it\\'s' host='a b'
          `user='it\\'s' dbname=a\\ b`              | user='it\\'s' dbname='a b'
          `user=''`                                 | user=''
          host=a host=b                             | host=b
          `host= user=x`                            | host='user=x'
          `password='p w' user=x`                   | user=x password=***
          requiressl=1                              | sslmode=require
          shop                                      | dbname=shop
          a shop                                    | dbname='a shop'
          postgre://db                              | dbname='postgre://db'
          """)
  void read(String text, String expected) {
    assertThat(ConnectionParameters.parse(text).masked()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          host =                       | ok
          host=db user                 | missing "=" after "user" in connection info string
          user x=1                     | missing "=" after "user" in connection info string
          `dbname='it''s'`             | missing "=" after "'s'" in connection info string
          hots=db                      | invalid connection option "hots"
          `host='db`                   | unterminated quoted string in connection info string
          `password=my secret`         | missing "=" after "***" in connection info string
          postgresql://db?x=1          | invalid URI query parameter: "x"
          postgresql://db?user         | missing key/value separator "=" in URI query parameter: "user"
          postgresql://db?user=a=b     | extra key/value separator "=" in URI query parameter: "user"
          postgresql://db?&user=a      | missing key/value separator "=" in URI query parameter: ""
          postgresql://d%0             | invalid percent-encoded token: "d%0"
          postgresql://d%zz            | invalid percent-encoded token: "d%zz"
          postgresql://d%00b           | forbidden value %00 in percent-encoded value: "d%00b"
          postgresql://u:p%zz@db       | invalid percent-encoded token: "***"
          postgresql://a b             | unexpected spaces found in "a b", use percent-encoded spaces (%20) instead
          postgresql://[::1            | end of string reached when looking for matching "]" in IPv6 host address in URI: "postgresql://[::1"
          postgresql://u:pw@[::1       | end of string reached when looking for matching "]" in IPv6 host address in URI: "postgresql://u:***@[::1"
          postgresql://[]              | IPv6 host address may not be empty in URI: "postgresql://[]"
          postgresql://[::1]z          | unexpected character "z" at position 19 in URI (expected ":" or "/"): "postgresql://[::1]z"
          """)
  void complainAbout(String text, String expected) {
    if (expected.equals("ok")) {
      assertThat(ConnectionParameters.parse(text).get("host")).isEmpty();
      return;
    }
    assertThatExceptionOfType(ConnectionStringException.class)
        .isThrownBy(() -> ConnectionParameters.parse(text))
        .withMessage(expected);
  }
}

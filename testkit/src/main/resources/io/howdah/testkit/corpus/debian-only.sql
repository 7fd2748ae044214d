-- servers: 18
-- needs: debian
-- What the embedded servers lack: LZ4, PL/Perl.
CREATE SCHEMA k_debian;
CREATE EXTENSION plperl;
CREATE TABLE k_debian.compressed (a text COMPRESSION lz4, b text COMPRESSION pglz, c text);
SET default_toast_compression = lz4;
CREATE TABLE k_debian.set_compressed (a text, b bytea);
ALTER TABLE k_debian.set_compressed ALTER COLUMN b SET COMPRESSION lz4;
CREATE MATERIALIZED VIEW k_debian.m AS SELECT 'x'::text AS a;
ALTER MATERIALIZED VIEW k_debian.m ALTER COLUMN a SET COMPRESSION lz4;
CREATE FUNCTION k_debian.perl(text) RETURNS text LANGUAGE plperl AS $$ my $x = '$body$'; return "it's $_[0] \n"; $$;
CREATE PROCEDURE k_debian.perl_procedure() LANGUAGE plperl AS $$ spi_exec_query('SELECT 1'); $$;
CREATE EXTENSION file_fdw;
CREATE SERVER k_debian_files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE k_debian.passwd (name text, x text) SERVER k_debian_files OPTIONS (filename '/nowhere', format 'csv', delimiter ':');

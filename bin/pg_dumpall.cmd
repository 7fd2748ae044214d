@call "%~dp0support\launch.cmd" pg_dumpall %*
@exit /b %ERRORLEVEL%

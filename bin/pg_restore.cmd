@call "%~dp0support\launch.cmd" pg_restore %*
@exit /b %ERRORLEVEL%

@call "%~dp0support\launch.cmd" pg_dump %*
@exit /b %ERRORLEVEL%

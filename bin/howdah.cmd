@call "%~dp0support\launch.cmd" howdah %*
@exit /b %ERRORLEVEL%

@echo off
rem Builds and tests Howdah with a JDK 25, which it finds itself: build [package^|test^|dist^|format^|clean^|fast ...^|mvn ...]
setlocal
cd /d "%~dp0"
call "%~dp0bin\support\find-jdk.cmd" || exit /b 1
set "JAVA_HOME=%JDK%"
set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=package"
for /f "tokens=1,*" %%a in ("%*") do set "REST=%%b"
if "%COMMAND%"=="package" goto package
if "%COMMAND%"=="test" goto test
if "%COMMAND%"=="dist" goto dist
if "%COMMAND%"=="format" goto format
if "%COMMAND%"=="clean" goto clean
if "%COMMAND%"=="fast" goto fast
if "%COMMAND%"=="mvn" goto mvn
echo build: error: unknown command "%COMMAND%" 1>&2
exit /b 1
:package
call mvnw.cmd -B -ntp -DskipTests package %REST% || exit /b 1
type nul >cli\target\dist\built
exit /b 0
:test
call mvnw.cmd -B -ntp --fail-at-end verify %REST% || exit /b 1
type nul >cli\target\dist\built
exit /b 0
:dist
call mvnw.cmd -q -B -ntp -Pfast -DskipTests -pl cli,demo -am package 1>&2 || exit /b 1
type nul >cli\target\dist\built
exit /b 0
:format
call mvnw.cmd -q -B -ntp spotless:apply %REST%
exit /b %ERRORLEVEL%
:clean
call mvnw.cmd -q -B -ntp clean %REST%
exit /b %ERRORLEVEL%
:fast
call mvnw.cmd -q -B -ntp -Pfast %REST%
exit /b %ERRORLEVEL%
:mvn
call mvnw.cmd -B -ntp %REST%
exit /b %ERRORLEVEL%

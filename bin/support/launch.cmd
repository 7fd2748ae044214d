@echo off
rem Called by the launchers with the tool's name first: builds if needed, makes the ahead-of-time cache once a JDK, starts the JVM.
setlocal
for %%h in ("%~dp0..\..") do set "HOWDAH=%%~fh"
set "DIST=%HOWDAH%\cli\target\dist"
if not exist "%DIST%\built" call "%HOWDAH%\build.cmd" dist || exit /b 1
call "%~dp0find-jdk.cmd" || exit /b 1
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "FLAGS=-XX:+UseSerialGC -Xms24m -Xmn16m -Xmx900m -Xss1m -XX:-UsePerfData -XX:Tier3BackEdgeThreshold=2000 -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error,aot=off:stderr --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djdk.util.jar.enableMultiRelease=false"
if "%~1 %~2"=="howdah demo" (
  "%JDK%\bin\java" %FLAGS% %HOWDAH_JAVA_OPTS% "-Dhowdah.home=%HOWDAH%" -cp "%HOWDAH%\demo\target\dist\lib\*" io.howdah.demo.Demo
  exit /b
)
rem One cache for each JDK: the `release` file's size and time are part of its name.
for %%r in ("%JDK%\release") do set "KEY=%%~zr-%%~tr"
set "KEY=%KEY:/=%"
set "KEY=%KEY::=%"
set "KEY=%KEY: =%"
set "AOT=%DIST%\howdah-%KEY%.aot"
if not exist "%AOT%" "%JDK%\bin\java" %FLAGS% "-XX:AOTCacheOutput=%AOT%" -cp "%DIST%\lib\*" io.howdah.cli.Main howdah warm-up >nul 2>&1 <nul
set "CACHE="
if exist "%AOT%" set CACHE="-XX:AOTCache=%AOT%"
"%JDK%\bin\java" %FLAGS% %CACHE% %HOWDAH_JAVA_OPTS% -cp "%DIST%\lib\*" io.howdah.cli.Main %*
exit /b

@echo off
rem Sets JDK to the home directory of a JDK 25, or says how to get one.
set "JDK="
call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac.exe 2^>nul') do call :try "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*") do call :try "%%~d"
if defined JDK exit /b 0
echo error: a Java Development Kit (JDK), version 25, is needed, and none was found 1>&2
echo hint: winget install EclipseAdoptium.Temurin.25.JDK, or https://adoptium.net/temurin/releases/?version=25 1>&2
echo   If it stands in an unusual place, set JAVA_HOME to it. 1>&2
exit /b 1
:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /r /c:"^JAVA_VERSION=.25[\"".]" "%~1\release" >nul 2>&1 && set "JDK=%~f1"
exit /b 0

@echo off
rem Starts the workbench in the Java of JAVA_HOME or, if that is not set, of the PATH.
setlocal

set "required=25"
for %%I in ("%~dp0..") do set "home=%%~fI"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

rem The first line is: openjdk version "25.0.1" 2025-10-21
set "version="
for /f "tokens=3" %%V in ('""%java%" -version 2^>^&1"') do if not defined version set "version=%%~V"
set "release=0"
for /f "delims=.-+" %%R in ("%version%") do set /a "release=%%R" 2>nul
if %release% LSS %required% (
  echo workbench: needs Java %required% or newer, but "%java%" is missing or older; set JAVA_HOME to the folder of a JDK %required% 1>&2
  exit /b 1
)

"%java%" "@%home%\lib\java.options" "-Dworkbench.program=%~f0" -cp "%home%\lib\*" workbench.harness.cli.Main %*
exit /b %ERRORLEVEL%

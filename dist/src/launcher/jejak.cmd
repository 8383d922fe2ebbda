@echo off
rem Starts Jejak with the Java beside it in runtime\, else with that of JAVA_HOME or PATH, release 21 or newer.
setlocal DisableDelayedExpansion
rem Never a java.exe that happens to lie in the current folder.
set "NoDefaultCurrentDirectoryInExePath=1"

rem Where this file lies: only in a subroutine that is right when it was called by its name in quotation marks.
call :home

for %%c in (test format bench dist) do if "%~1"=="%%c" goto sources

set "SEARCHED=%PATH%"
if not exist "%HOME_DIR%runtime\bin\java.exe" goto installed
set "PATH=%HOME_DIR%runtime\bin;%PATH%"
goto start

:installed
if not defined JAVA_HOME goto onpath
set "PATH=%JAVA_HOME:"=%\bin;%SEARCHED%"
call :release
if %RELEASE% GEQ 21 goto start
:onpath
set "PATH=%SEARCHED%"
call :release
if %RELEASE% GEQ 21 goto start
echo jejak: no Java 21 or newer found; install one (winget install EclipseAdoptium.Temurin.21.JRE) or set JAVA_HOME. 1>&2
exit /b 3

:sources
echo jejak: '%~1' works on the sources of Jejak; start it from a checkout of them. 1>&2
exit /b 2

:start
rem Jejak writes UTF-8: the window is told so, and set back afterwards.
set "PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"
chcp 65001 >nul
rem The dot: a backslash before a quotation mark would hide it.
java.exe -XX:TieredStopAtLevel=1 -Xms128m -XX:+UseSerialGC -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED ^
  "-Djejak.home=%HOME_DIR%." %JEJAK_OPTS% -cp "%HOME_DIR%lib\*" org.jejak.cli.Main %*
set "CODE=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% >nul
exit /b %CODE%

rem Sets RELEASE to the feature release of the first java.exe on PATH; 0 where there is none.
:release
set "RELEASE=0"
for /f "tokens=3" %%v in ('java.exe -version 2^>^&1 ^| findstr /c:" version "') do set "RELEASE=%%~v"
for /f "delims=.-+ tokens=1" %%v in ("%RELEASE%") do set "RELEASE=%%v"
exit /b 0

rem Sets HOME_DIR to the folder of this file, with a backslash at its end.
:home
set "HOME_DIR=%~dp0"
exit /b 0

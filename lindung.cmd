@echo off
rem Runs Lindung on Windows: finds a JDK 25, builds what is missing, then becomes the program. Build output goes to stderr.
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"

set "JDK="
call :try "%LINDUNG_JAVA_HOME%"
call :try "%JAVA_HOME%"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
  if exist "%%~R\" for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined JDK for /f "delims=" %%J in ('where javac 2^>nul') do for %%P in ("%%~dpJ..") do call :try "%%~fP"
if not defined JDK (
  echo Lindung memerlukan JDK 25 atau lebih baru. Pasang misalnya Temurin 25 dari adoptium.net, lalu jalankan lagi. 1>&2
  exit /b 6
)

rem Newer sources than the last build are found by PowerShell, which every supported Windows has.
set "STAMP=%HOME_DIR%\cli\target\built"
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$s=Get-Item -LiteralPath $env:STAMP -ErrorAction SilentlyContinue; if(-not $s){exit 1}; $d='rules','law','sheets','regions','synthetic','office','cli' | ForEach-Object {Join-Path $env:HOME_DIR $_}; $n=Get-ChildItem -LiteralPath $d -Recurse -File | Where-Object {$_.FullName -notmatch '\\target\\|\\src\\test\\' -and $_.LastWriteTime -gt $s.LastWriteTime} | Select-Object -First 1; if($n -or (Get-Item (Join-Path $env:HOME_DIR 'pom.xml')).LastWriteTime -gt $s.LastWriteTime){exit 1}; exit 0"
if errorlevel 1 (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo Lindung memerlukan Maven ^(mvn^) untuk membangun dirinya. Pasang Maven 3.8 atau lebih baru. 1>&2
    exit /b 6
  )
  echo Membangun Lindung ^(sekali saja, beberapa menit pertama kali^) ... 1>&2
  pushd "%HOME_DIR%"
  set "OLD_JAVA_HOME=%JAVA_HOME%"
  set "JAVA_HOME=!JDK!"
  call mvn -q -B -pl cli -am -DskipTests -Dspotless.check.skip -Dwarnings=-Xlint:none package 1>&2
  if errorlevel 1 (
    popd
    exit /b 1
  )
  set "JAVA_HOME=!OLD_JAVA_HOME!"
  popd
  type nul > "%STAMP%"
  del /q "%HOME_DIR%\cli\target\office.aot" 2>nul
)

set "RUN=-Xmx512m -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set "CLASSES=%HOME_DIR%\cli\target\lindung-cli-0.1.0.jar;%HOME_DIR%\cli\target\lib\*"

rem What starting an office needs is rehearsed once a build and kept by the virtual machine, which checks it against the jars
rem and starts without it when it does not fit.
set "CACHE=%HOME_DIR%\cli\target\office.aot"
if "%~1"=="serve" call :rehearse
if "%~1"=="demo" call :rehearse
set "KEPT="
if exist "%CACHE%" for %%C in ("%CACHE%") do if %%~zC GTR 0 set "KEPT="-XX:AOTCache=%CACHE%" -Xlog:disable"

"%JDK%\bin\java" %RUN% %KEPT% -cp "%CLASSES%" id.lindung.cli.Lindung %*
exit /b %ERRORLEVEL%

:rehearse
if exist "%CACHE%" exit /b 0
echo Menyiapkan mulai cepat ^(sekali saja^) ... 1>&2
setlocal
set "LINDUNG_DATA=%TEMP%\lindung-%RANDOM%%RANDOM%"
set "LINDUNG_DB_URL="
"%JDK%\bin\java" %RUN% "-XX:AOTCacheOutput=%CACHE%.new" -Xlog:disable -cp "%CLASSES%" id.lindung.cli.Lindung rehearse >nul 2>&1
if errorlevel 1 del /q "%CACHE%.new" 2>nul
rem An empty file says that it was tried: every start works without it.
if exist "%CACHE%.new" (move /y "%CACHE%.new" "%CACHE%" >nul) else (type nul > "%CACHE%")
rmdir /s /q "%LINDUNG_DATA%" 2>nul
endlocal
exit /b 0

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims=. " %%V in ('""%~1\bin\javac" -version 2^>^&1"') do if %%V GEQ 25 set "JDK=%~1"
exit /b 0

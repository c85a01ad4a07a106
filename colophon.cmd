@echo off
rem Builds Colophon when there is no program yet, then runs it. After a change of its sources,
rem delete the folder "target" and run this again.
setlocal

set "home=%~dp0"
set "jar=%home%target\colophon.jar"

if defined JAVA_HOME (
    set "java=%JAVA_HOME%\bin\java.exe"
) else (
    set "java=java"
)
"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo colophon: found no Java; expected a JDK 17 or newer: https://adoptium.net/ 1>&2
    exit /b 3
)

if not exist "%jar%" (
    where mvn >nul 2>&1
    if errorlevel 1 (
        echo colophon: found no Maven, which builds the program; expected mvn on the PATH: https://maven.apache.org/install.html 1>&2
        exit /b 3
    )
    echo colophon: building the program ^(first use^), please wait ... 1>&2
    pushd "%home%"
    call mvn -q -B -Dmaven.test.skip=true package 1>&2
    if errorlevel 1 (
        popd
        echo colophon: could not build the program; the messages above say why 1>&2
        exit /b 3
    )
    popd
)

set "compiler=-XX:TieredStopAtLevel=1"
if "%~1"=="serve" set "compiler=-XX:+TieredCompilation"
"%java%" -XX:+UseSerialGC %compiler% -XX:ReservedCodeCacheSize=240m -Xshare:auto -jar "%jar%" %*
exit /b %errorlevel%

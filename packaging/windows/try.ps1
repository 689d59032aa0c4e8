# Installs what was released on a real Windows, opens it, and takes it away again. Run by the release workflow.
#
# usage: pwsh packaging/windows/try.ps1 -Packages FOLDER -Version V
#
# It leaves nothing behind. Ends with 1 at the first thing that is not as it should be.
param(
    [Parameter(Mandatory)][string] $Packages,
    [Parameter(Mandatory)][string] $Version
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$place = Join-Path $env:LOCALAPPDATA 'Programs\SafePassage'
$state = Join-Path $env:LOCALAPPDATA 'safe-passage'
$shortcut = Join-Path ([Environment]::GetFolderPath('Programs')) 'Safe Passage.lnk'
$key = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\SafePassage'

function Assert([string] $what, [bool] $holds) {
    if (-not $holds) {
        Write-Host "FAILED  $what"
        exit 1
    }
    Write-Host "ok      $what"
}

# Starts a program and waits for its end; gives the exit status.
function Invoke-Waiting([string] $program, [string[]] $arguments) {
    $process = Start-Process -FilePath $program -ArgumentList $arguments -PassThru
    if (-not $process.WaitForExit(180000)) {
        Stop-Process -InputObject $process
        throw "$program did not end within three minutes"
    }
    return $process.ExitCode
}

# Whether one of these windows comes up within a time.
function Wait-ForWindow([string] $name, [int] $seconds) {
    for ($waited = 0; $waited -lt $seconds * 2; $waited++) {
        $found = Get-Process -Name $name -ErrorAction SilentlyContinue | Where-Object { $_.MainWindowHandle -ne 0 -and $_.Responding }
        if ($found) {
            return $found | Select-Object -First 1
        }
        Start-Sleep -Milliseconds 500
    }
    return $null
}

$setup = Join-Path $Packages "SafePassage-$Version-setup.exe"
Assert 'the installer is there' (Test-Path $setup)
Assert 'nothing is installed yet' (-not (Test-Path $place) -and -not (Test-Path $key))

Assert 'it installs silently' ((Invoke-Waiting $setup @('/S')) -eq 0)
$size = (Get-ChildItem -Recurse -File $place | Measure-Object -Property Length -Sum).Sum
Write-Host "installed: $size bytes; installer: $((Get-Item $setup).Length) bytes"
Assert 'the start menu has it' (Test-Path $shortcut)
Assert 'Windows lists it' ((Get-ItemProperty $key).DisplayVersion -eq $Version)

$commands = Join-Path $place 'safe-passage.com'
Assert 'the commands answer with the version' ((& $commands --version) -match [regex]::Escape($Version))
$seen = & $commands detect --json | ConvertFrom-Json
Assert 'the look gives its document' ($seen.schema -eq 'safe-passage.detection/1')
$seen.not_readable | ForEach-Object { Write-Host "not readable: $($_.source) ($($_.reason))" }
$protected = & $commands protection --json | ConvertFrom-Json
Assert 'so does the protection' ($protected.schema -eq 'safe-passage.protection/1')
Write-Host "protection: $($protected.verdict)"

# From the start menu, as a person opens it; what draws it is written to its log.
$env:RUST_LOG = 'safe_passage=info'
foreach ($renderer in @('', 'glow', 'wgpu')) {
    if ($renderer -eq '') {
        Start-Process -FilePath $shortcut
    } else {
        Start-Process -FilePath (Join-Path $place 'safe-passage.exe') -ArgumentList @('--renderer', $renderer)
    }
    $window = Wait-ForWindow 'safe-passage' 60
    Assert "a window comes up $renderer" ($null -ne $window)
    $window.Refresh()
    Write-Host "title: $($window.MainWindowTitle); working set: $([math]::Round($window.WorkingSet64 / 1MB)) MB"
    Assert 'while it runs the installer refuses' ((Invoke-Waiting $setup @('/S')) -eq 13)
    $null = $window.CloseMainWindow()
    Assert 'it closes when it is asked to' ($window.WaitForExit(20000))
}

Assert 'installing it again mends it' ((Invoke-Waiting $setup @('/S')) -eq 0)
# The uninstaller works from a copy of itself unless it is told where it is; then it can be waited for.
Assert 'it uninstalls silently' ((Invoke-Waiting (Join-Path $place 'uninstall.exe') @('/S', "_?=$place")) -eq 0)
Remove-Item -Force -ErrorAction SilentlyContinue (Join-Path $place 'uninstall.exe')
Remove-Item -Force -ErrorAction SilentlyContinue $place
Assert 'no file is left' (-not (Test-Path $place) -and -not (Test-Path $shortcut) -and -not (Test-Path $state))
Assert 'no key is left' (-not (Test-Path $key) -and -not (Test-Path 'HKCU:\Software\Classes\.safepassage'))

$msi = Join-Path $Packages "SafePassage-$Version.msi"
Assert 'the MSI installs silently' ((Invoke-Waiting 'msiexec.exe' @('/i', "`"$msi`"", '/qn', '/norestart')) -eq 0)
$machine = Join-Path $env:ProgramFiles 'Safe Passage\safe-passage.com'
Assert 'its commands answer' ((& $machine --version) -match [regex]::Escape($Version))
Assert 'and it uninstalls silently' ((Invoke-Waiting 'msiexec.exe' @('/x', "`"$msi`"", '/qn', '/norestart')) -eq 0)
Assert 'and leaves no file' (-not (Test-Path (Split-Path $machine)))

# The names of what this computer is and who manages it, for the survey.
$observations = New-Object System.Collections.ArrayList
function Add-Observation([string]$source, $subject, [hashtable]$value) {
    [void]$observations.Add([ordered]@{ source = $source; subject = $subject; status = 'read'; value = $value })
}
try {
    $system = Get-CimInstance -ClassName Win32_OperatingSystem
    Add-Observation 'system' 'os' @{
        name = [string]$system.Caption; version = [string]$system.Version; build = [string]$system.BuildNumber
    }
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem
    $joined = 'none'
    if ($computer.PartOfDomain) { $joined = 'joined' }
    Add-Observation 'management' 'domain' @{ state = $joined }
    $enrolled = 'none'
    $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey(
        [Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryView]::Registry64)
    $list = $base.OpenSubKey('SOFTWARE\Microsoft\Enrollments')
    if ($null -ne $list) {
        foreach ($key in $list.GetSubKeyNames()) {
            $entry = $list.OpenSubKey($key)
            if ($null -eq $entry) { continue }
            $server = [string]$entry.GetValue('ProviderID')
            if ($server -ne '' -and $entry.GetValue('EnrollmentState') -eq 1) { $enrolled = 'enrolled' }
        }
    }
    Add-Observation 'management' 'mdm' @{ state = $enrolled }
} catch { $unread['management'] = 'failed' }
foreach ($one in $matching) {
    $value = @{}
    foreach ($name in $one.Value.Keys) { if ([string]$one.Value[$name] -ne '') { $value[$name] = [string]$one.Value[$name] } }
    Add-Observation $one.Source $one.Subject $value
}
foreach ($source in $counts.Keys) { Add-Observation $source $null @{ count = [string]$counts[$source] } }
foreach ($source in $unread.Keys) {
    [void]$observations.Add([ordered]@{ source = $source; subject = $null; status = 'could-not-read'; reason = $unread[$source] })
}
$survey = [ordered]@{
    schema = '{{survey-schema}}'
    kind = 'this-computer'
    os = 'windows'
    captured = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [System.Globalization.CultureInfo]::InvariantCulture)
    observations = $observations.ToArray()
}

# Device management runs as the system; a person's own copy goes to their own folder.
$isSystem = [System.Security.Principal.WindowsIdentity]::GetCurrent().IsSystem
$base = $env:LOCALAPPDATA
if ($isSystem) { $base = $env:ProgramData }
$folder = $base
foreach ($name in @('Safe Passage', 'Fleet')) {
    $folder = [System.IO.Path]::Combine($folder, $name)
    [void][System.IO.Directory]::CreateDirectory($folder)
    # A link that somebody put there could lead anywhere.
    $attributes = [System.IO.File]::GetAttributes($folder)
    if (($attributes -band [System.IO.FileAttributes]::ReparsePoint) -ne 0) { throw $folder }
}
$target = [System.IO.Path]::Combine($folder, $env:COMPUTERNAME + '.json')
$part = $target + '.part'
[System.IO.File]::Delete($part)

# The program itself looks more closely, where it is installed at its place.
$console = $null
$wizard = $null
foreach ($programs in @($env:ProgramW6432, $env:ProgramFiles, ${env:ProgramFiles(x86)})) {
    if ([string]$programs -eq '') { continue }
    $place = [System.IO.Path]::Combine($programs, 'Safe Passage')
    $name = [System.IO.Path]::Combine($place, 'safe-passage.com')
    if ($null -eq $console -and [System.IO.File]::Exists($name)) { $console = $name }
    $name = [System.IO.Path]::Combine($place, 'safe-passage.exe')
    if ($null -eq $wizard -and [System.IO.File]::Exists($name)) { $wizard = $name }
}
if ($null -ne $console) {
    $start = New-Object System.Diagnostics.ProcessStartInfo
    $start.FileName = $console
    $start.Arguments = 'detect --quiet --survey "' + $part + '"'
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    [void]$process.StandardError.ReadToEnd()
    $process.WaitForExit()
}
if (-not [System.IO.File]::Exists($part)) {
    $json = ConvertTo-Json -InputObject $survey -Depth 6
    [System.IO.File]::WriteAllText($part, $json, (New-Object System.Text.UTF8Encoding($false)))
}
[System.IO.File]::Delete($target)
[System.IO.File]::Move($part, $target)

# A person at the computer is shown the way; nothing is opened where nobody could see it.
if (-not $isSystem -and $there.Count -gt 0 -and $null -ne $wizard) { [void][System.Diagnostics.Process]::Start($wizard) }
Write-Output ([string]::Format({{written}}, $target))
exit 0

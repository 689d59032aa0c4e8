# {{about}}
# Looks only: nothing is changed, stopped or removed, and no connection is opened. README.txt says how to use it.
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# Whatever goes wrong is told in one line on standard output: device management takes standard error for a broken script.
trap {
    Write-Output ({{failed}})
    exit 1
}

$options = [System.Text.RegularExpressions.RegexOptions]'IgnoreCase, CultureInvariant'

# kind, pattern, product, edition, weight (1 leftover, 2 weak, 3 strong, 4 definitive), alone, confirmed, folder of the
# program, gives way to (1 business products, 2 all others), own, engine
$rows = @(
{{signs}}
)

# id, name, group
$products = @(
{{products}}
)

# What only looks alike: kind, pattern
$denied = @(
{{denied}}
)

$publishers = New-Object System.Text.RegularExpressions.Regex({{publishers}}, $options)
$anyHome = {{fallback}}

$signs = @{}
foreach ($row in $rows) {
    $image = $null
    if ($row[7] -ne '') { $image = New-Object System.Text.RegularExpressions.Regex($row[7], $options) }
    $sign = New-Object PSObject -Property @{
        Kind = $row[0]; Regex = (New-Object System.Text.RegularExpressions.Regex($row[1], $options)); Product = $row[2]
        Edition = $row[3]; Weight = $row[4]; Alone = $row[5]; Confirmed = $row[6]; Image = $image; Yields = $row[8]
        Own = $row[9]; Engine = $row[10]; Business = $row[11]
    }
    if (-not $signs.ContainsKey($sign.Kind)) { $signs[$sign.Kind] = New-Object System.Collections.ArrayList }
    [void]$signs[$sign.Kind].Add($sign)
}
$looksAlike = @{}
foreach ($row in $denied) {
    if (-not $looksAlike.ContainsKey($row[0])) { $looksAlike[$row[0]] = New-Object System.Collections.ArrayList }
    [void]$looksAlike[$row[0]].Add((New-Object System.Text.RegularExpressions.Regex($row[1], $options)))
}

$seen = New-Object System.Collections.ArrayList
$counts = @{}
$unread = @{}

function Add-Seen([string]$source, [string]$subject, [hashtable]$texts, [hashtable]$value) {
    [void]$seen.Add((New-Object PSObject -Property @{ Source = $source; Subject = $subject; Texts = $texts; Value = $value }))
}

# The program behind a command line: without quotation marks and arguments, with the folders of the system in full.
function Get-ProgramPath([string]$command) {
    $path = [Environment]::ExpandEnvironmentVariables($command).Trim()
    if ($path -match '^"([^"]+)"') { $path = $Matches[1] }
    elseif ($path -match '^(.+?\.(exe|sys))(\s|$)') { $path = $Matches[1] }
    if ($path.StartsWith('\??\')) { $path = $path.Substring(4) }
    if ($path -match '^\\SystemRoot\\(.+)$') { $path = [System.IO.Path]::Combine($env:SystemRoot, $Matches[1]) }
    if ($path -match '^system32\\(.+)$') { $path = [System.IO.Path]::Combine($env:SystemRoot, $path) }
    return $path
}

# Whether a file is there; 32-bit programs see another folder under the name of System32.
function Test-File([string]$path) {
    if ($path -eq '') { return $null }
    if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
        $path = $path -replace '\\System32\\', '\Sysnative\'
    }
    return [System.IO.File]::Exists($path)
}

function ConvertTo-Word($answer) {
    if ($null -eq $answer) { return $null }
    return ([string]$answer).ToLowerInvariant()
}

# Installed programs, in both views of the registry, of the machine and of the people who are signed in.
try {
    $number = 0
    $known = @{}
    foreach ($view in @([Microsoft.Win32.RegistryView]::Registry64, [Microsoft.Win32.RegistryView]::Registry32)) {
        foreach ($hive in @([Microsoft.Win32.RegistryHive]::LocalMachine, [Microsoft.Win32.RegistryHive]::Users)) {
            $base = [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, $view)
            $roots = @('SOFTWARE')
            if ($hive -eq [Microsoft.Win32.RegistryHive]::Users) {
                $roots = @(foreach ($person in $base.GetSubKeyNames()) { $person + '\SOFTWARE' })
            }
            foreach ($root in $roots) {
                $list = $null
                # The keys of other people are not for everybody to read.
                try { $list = $base.OpenSubKey($root + '\Microsoft\Windows\CurrentVersion\Uninstall') } catch { continue }
                if ($null -eq $list) { continue }
                foreach ($key in $list.GetSubKeyNames()) {
                    $entry = $null
                    try { $entry = $list.OpenSubKey($key) } catch { continue }
                    if ($null -eq $entry) { continue }
                    $name = ([string]$entry.GetValue('DisplayName')).Trim()
                    $mark = $key + '|' + $name
                    if ($known.ContainsKey($mark)) { continue }
                    $known[$mark] = $true
                    $number++
                    $value = @{
                        name = $name
                        publisher = ([string]$entry.GetValue('Publisher')).Trim()
                        version = ([string]$entry.GetValue('DisplayVersion')).Trim()
                        path = ([string]$entry.GetValue('InstallLocation')).Trim()
                    }
                    Add-Seen 'installed-programs' $key @{ 'program-name' = $name; 'program-key' = $key } $value
                }
            }
        }
    }
    $counts['installed-programs'] = $number
} catch { $unread['installed-programs'] = 'failed' }

foreach ($part in @(@('services', 'service', 'Win32_Service'), @('drivers', 'driver', 'Win32_SystemDriver'))) {
    try {
        $all = @(Get-CimInstance -ClassName $part[2])
        foreach ($one in $all) {
            $image = Get-ProgramPath ([string]$one.PathName)
            $value = @{ name = [string]$one.DisplayName; state = ([string]$one.State).ToLowerInvariant(); image = $image }
            $exists = ConvertTo-Word (Test-File $image)
            if ($null -ne $exists) { $value['exists'] = $exists }
            Add-Seen $part[0] ([string]$one.Name) @{ $part[1] = [string]$one.Name } $value
        }
        $counts[$part[0]] = $all.Count
    } catch { $unread[$part[0]] = 'failed' }
}

try {
    $all = @(Get-CimInstance -ClassName Win32_Process)
    foreach ($one in $all) {
        $path = [string]$one.ExecutablePath
        $value = @{ name = [string]$one.Name; state = 'running' }
        if ($path -ne '') {
            $value['image'] = $path
            Add-Seen 'processes' $path @{ 'process' = $path } $value
        } else {
            Add-Seen 'processes' ([string]$one.Name) @{ 'process-name' = [string]$one.Name } $value
        }
    }
    $counts['processes'] = $all.Count
} catch { $unread['processes'] = 'failed' }

# Windows Security Center, which servers don't have.
try {
    $all = @(Get-CimInstance -Namespace 'root/SecurityCenter2' -ClassName 'AntiVirusProduct')
    foreach ($one in $all) {
        $name = [string]$one.displayName
        $path = Get-ProgramPath ([string]$one.pathToSignedProductExe)
        $states = @('off', 'on', 'snoozed', 'expired')
        $state = 'unknown'
        $number = ([int64]$one.productState -shr 12) -band 15
        if ($number -lt 4) { $state = $states[$number] }
        $definitions = 'unknown'
        $number = ([int64]$one.productState -shr 4) -band 15
        if ($number -eq 0) { $definitions = 'current' }
        if ($number -eq 1) { $definitions = 'outdated' }
        $value = @{ name = $name; role = 'antivirus'; state = $state; definitions = $definitions; id = [string]$one.instanceGuid }
        if ($path -match '^[a-z]:\\') {
            $value['path'] = $path
            $value['exists'] = ConvertTo-Word (Test-File $path)
        }
        Add-Seen 'security-center' $name @{ 'wsc-name' = $name; 'wsc-guid' = [string]$one.instanceGuid } $value
    }
    $counts['security-center'] = $all.Count
} catch { $unread['security-center'] = 'not-available' }

# What one sign weighs, by what was seen beside it. 0 says nothing.
function Get-Weight($sign, $one) {
    $gone = $one.Value['exists'] -eq 'false'
    $state = [string]$one.Value['state']
    $image = [string]$one.Value['image']
    switch ($one.Source) {
        'installed-programs' {
            $publisher = [string]$one.Value['publisher']
            if ($sign.Own -and $publisher -ne '' -and -not $publishers.IsMatch($publisher)) { return 2 }
            return $sign.Weight
        }
        'services' {
            if ($gone) { return 1 }
            if ($null -ne $sign.Image -and $image -ne '' -and -not $sign.Image.IsMatch($image)) { return [Math]::Min(2, $sign.Weight) }
            return $sign.Weight
        }
        'drivers' {
            if ($gone -or $sign.Weight -eq 1) { return 1 }
            $inside = $image.StartsWith($env:SystemRoot + '\', [StringComparison]::OrdinalIgnoreCase)
            if (-not $inside -and $image.ToLowerInvariant().IndexOf('\kaspersky lab\') -lt 0) { return 2 }
            if ($state -eq 'running') { return $sign.Weight }
            return 1
        }
        'security-center' {
            if ($gone) { return 1 }
            if ($sign.Weight -eq 1) { return 0 }
            return [Math]::Min(3, $sign.Weight)
        }
        default { return $sign.Weight }
    }
}

$hits = New-Object System.Collections.ArrayList
$matching = New-Object System.Collections.ArrayList
foreach ($one in $seen) {
    $fitting = New-Object System.Collections.ArrayList
    $alike = $false
    foreach ($kind in $one.Texts.Keys) {
        $text = [string]$one.Texts[$kind]
        if ($text -eq '') { continue }
        if ($looksAlike.ContainsKey($kind)) {
            foreach ($regex in $looksAlike[$kind]) { if ($regex.IsMatch($text)) { $alike = $true } }
        }
        if ($signs.ContainsKey($kind)) {
            foreach ($sign in $signs[$kind]) { if ($sign.Regex.IsMatch($text)) { [void]$fitting.Add($sign) } }
        }
    }
    if ($alike -or $fitting.Count -eq 0) { continue }
    [void]$matching.Add($one)
    $named = $false
    $business = $false
    foreach ($sign in $fitting) {
        if ($sign.Yields -lt 2) { $named = $true }
        if ($sign.Business) { $business = $true }
    }
    foreach ($sign in $fitting) {
        if (($sign.Yields -eq 2 -and $named) -or ($sign.Yields -eq 1 -and $business)) { continue }
        $weight = Get-Weight $sign $one
        if ($weight -eq 0) { continue }
        $alone = $sign.Alone
        if ($sign.Weight -gt 2) { $alone = 'possible' }
        [void]$hits.Add((New-Object PSObject -Property @{
            Product = $sign.Product; Edition = $sign.Edition; Weight = $weight; Alone = $alone; Confirmed = $sign.Confirmed
            Engine = $sign.Engine; Source = $one.Source; Name = [string]$one.Value['name']; Version = [string]$one.Value['version']
        }))
    }
}

# Signs that name no edition go to the home product that something names, else to the one that stands for all.
$about = @{}
foreach ($row in $products) { $about[$row[0]] = $row }
$ownName = 0
foreach ($hit in $hits) {
    $tells = $hit.Source -eq 'installed-programs' -or $hit.Source -eq 'security-center'
    if ($hit.Edition -eq 'any-home' -and $tells -and $hit.Name.Contains(' ') -and $hit.Weight -gt $ownName) { $ownName = $hit.Weight }
}
$edition = $null
$best = [Math]::Max(2, $ownName)
foreach ($hit in $hits) {
    if ($hit.Edition -eq 'named' -and $about[$hit.Product][3] -eq 'home-security' -and $hit.Weight -gt $best) {
        $best = $hit.Weight
        $edition = $hit.Product
    }
}
foreach ($hit in $hits) { if ($hit.Edition -eq 'any-home' -and $null -ne $edition) { $hit.Product = $edition } }
$protector = $null
$best = 1
foreach ($hit in $hits) {
    $counted = $hit.Engine -and $hit.Edition -ne 'any-engine' -and ($hit.Weight -gt 2 -or $hit.Alone -eq 'possible')
    if ($counted -and $hit.Weight -gt $best) {
        $best = $hit.Weight
        $protector = $hit.Product
    }
}
$groups = @{}
foreach ($hit in $hits) {
    if ($hit.Edition -eq 'any-engine') {
        if ($null -ne $protector) { $hit.Product = $protector }
        elseif ($hit.Weight -ge 3) { $hit.Product = $anyHome }
    } elseif ($about[$hit.Product][3] -eq 'traces' -and $null -ne $protector) {
        $hit.Product = $protector
    }
    if (-not $groups.ContainsKey($hit.Product)) { $groups[$hit.Product] = New-Object System.Collections.ArrayList }
    [void]$groups[$hit.Product].Add($hit)
}

# One definitive sign, or two strong ones of different kinds; then one strong; then weak ones.
$findings = New-Object System.Collections.ArrayList
foreach ($product in ($groups.Keys | Sort-Object)) {
    $definitive = $false
    $confirmed = $false
    $possible = $false
    $weak = $false
    $kinds = @{}
    $version = ''
    foreach ($hit in $groups[$product]) {
        if ($hit.Weight -eq 4 -and $hit.Confirmed) { $definitive = $true }
        if ($hit.Weight -ge 3) {
            $kinds[$hit.Source] = $true
            if ($hit.Confirmed) { $confirmed = $true }
        }
        if ($hit.Weight -eq 2) {
            $weak = $true
            if ($hit.Alone -eq 'possible') { $possible = $true }
        }
        if ($hit.Weight -gt 1 -and $version -eq '') { $version = $hit.Version }
    }
    $verdict = 'leftovers'
    if ($definitive -or ($kinds.Count -gt 1 -and $confirmed)) { $verdict = 'installed' }
    elseif ($kinds.Count -gt 1 -or ($kinds.Count -eq 1 -and $confirmed)) { $verdict = 'probable' }
    elseif ($kinds.Count -eq 1 -or $possible) { $verdict = 'possible' }
    elseif ($weak) { $verdict = 'inconclusive' }
    [void]$findings.Add((New-Object PSObject -Property @{
        Product = $product; Name = $about[$product][1]; Group = $about[$product][2]; Verdict = $verdict; Version = $version
    }))
}
$there = @(foreach ($finding in $findings) {
    if ($finding.Group -eq 'kaspersky' -and ($finding.Verdict -eq 'installed' -or $finding.Verdict -eq 'probable')) { $finding }
})
$list = ''
foreach ($finding in $there) {
    if ($list -ne '') { $list += '; ' }
    $list += ($finding.Name + ' ' + $finding.Version).Trim()
}


# Exit status 1: something is there, or nobody can tell, with one line that says so. Exit status 0 and no line: it is not.
if ($there.Count -gt 0) {
    $line = [string]::Format({{found}}, $list)
    # Device management keeps 2,048 characters.
    if ($line.Length -gt 2000) { $line = $line.Substring(0, 2000) }
    Write-Output ($line)
    exit 1
}
if ($unread.ContainsKey('installed-programs') -and $unread.ContainsKey('services')) {
    Write-Output ({{unread}})
    exit 1
}
exit 0

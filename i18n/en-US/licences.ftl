### Behind "About": what others wrote, and the licenses under which it is in the program.

licences-open = Licenses of others
licences-headline = Licenses of others
# $count (Number) - parts of the program
licences-lead = Safe Passage holds { $count } parts that others wrote. Their licenses allow that, and want to be shown.
licences-foreign = The texts are the authors’ own, so they are not translated.
licences-parts = All parts, each with its license
licences-standard = Some parts bring no text of their license. Then its standard text is shown, and the list says so.
licences-texts = The texts
# $name (String) - a license, or whose text it is; $count (Number) - parts under it
licences-text = { $count ->
    [one] { $name }, for one part
   *[other] { $name }, for { $count } parts
}
# $name (String) - name and version; $licence (String) - short name of the license
licences-part = { $name }: { $licence }
licences-part-standard = { $name }: { $licence } (standard text)
cli-licences = Print what others wrote, with the licenses

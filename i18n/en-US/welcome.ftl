### Step 1 and "About".

welcome-headline = From Kaspersky to other protection, calmly and without loss.
welcome-lead = We look at this computer, take out what is yours, and go with you to something else. Nothing changes until you say so.
welcome-for-whom = Who is this for?
welcome-for-this-computer = For this computer
welcome-for-this-computer-note = The one that you are sitting at.
welcome-helping = I’m helping somebody
welcome-helping-note = Look at what they saved on their computer, or sit at it with them.
welcome-country = Where is the computer used?
welcome-us-person = The rule also reaches US persons abroad. Are you one?
welcome-us-person-note = US citizens and residents count as US persons wherever they live. You need not answer, and the answer stays on this computer.
welcome-us-person-no-answer = I would rather not say
welcome-us-person-no = No
welcome-us-person-yes = Yes
welcome-looks = It looks, and asks before anything else
welcome-looks-note = Looking changes nothing and needs no administrator.
welcome-stays-here = Nothing leaves this computer
welcome-stays-here-note = This program opens no connection. A page opens in your browser only when you press its name.
welcome-nobody-calls = Nobody from Safe Passage ever calls you
welcome-nobody-calls-note = If somebody calls about your antivirus and says they are from us, hang up.
welcome-looked-at = What does it look at?
welcome-looked-at-text = It looks at the names of installed programs, services and running programs, at folders where security programs lie, at browser extensions, and at the state of protection that the system shows. It keeps only what belongs to security programs. It does not open your documents or your passwords, unless you give it an export yourself.
welcome-never-does = It never stops another program, deletes another program’s files, restarts the computer or changes a setting of your protection.
independent = Safe Passage is independent of Kaspersky, Microsoft, every vendor and every government. It is not legal advice. It is free, and nobody earns from what you choose.

about-headline = About Safe Passage
about-lead = A program that helps people leave Kaspersky security software without losing what is theirs.
about-names = Names of products belong to their owners.
about-promises = Nothing leaves this computer. Nobody from Safe Passage ever calls you.
about-looks = What it looks at
about-facts = What it rests on
about-facts-text = Dates were last checked on { $timeline }, alternatives on { $providers }, ways of removal on { $removal }. Each fact has a source that its page shows. What is not confirmed says so.
about-licences = Version and license
about-licences-text = Version { $version }, under the MIT license. The typeface is Inter, under the SIL Open Font License.
about-close = Close

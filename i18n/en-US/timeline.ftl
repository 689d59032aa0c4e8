### The timeline: what happened, what it means, and what both sides say.
###
### Say "Commerce Department", "the sale and updating by Kaspersky is prohibited", "you are free to keep or remove it",
### "the agency says", "the company denies". Never say that use is banned, that software is illegal, that anybody gets
### money back, or that the program stopped working.

## The rule

timeline-rule-applies = The rule of the Commerce Department applies here. It binds Kaspersky and sellers, not you.
timeline-rule-does-not-apply = The rule of the Commerce Department does not apply here. It covers the United States and US persons.

timeline-phase-before-announcement = Nothing had been announced yet
timeline-phase-announced = Announced, not yet in force
timeline-phase-sales-banned = New sales prohibited, updates still allowed
timeline-phase-updates-banned = New sales and updates prohibited

# $days (Number) - calendar days
timeline-deadline-ahead =
    { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
timeline-deadline-today = today
# $days (Number) - calendar days
timeline-deadline-past =
    { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }

timeline-stops-new-agreements = New sales, licenses and renewals
timeline-stops-signature-updates = Updates of the lists of known malware
timeline-stops-code-updates = Updates of the program itself
timeline-stops-ksn = Kaspersky Security Network, the cloud service that checks unknown files
timeline-stops-resale = Resale by others
timeline-stops-integration = Building it into other products
timeline-stops-licensing = Licenses for resale or for building it in

## Kinds, reach and support of events

timeline-kind-warning = Warning or advice
timeline-kind-government-ban = Rule for government bodies
timeline-kind-sales-ban = Sales prohibited
timeline-kind-update-ban = Updates prohibited
timeline-kind-sanctions = Sanctions
timeline-kind-company-action = Step by a company
timeline-kind-history = Background

timeline-binds-sellers = Binds Kaspersky and sellers
timeline-binds-government = Binds government bodies
timeline-binds-regulated = Binds certain organizations
timeline-binds-nobody = Binds nobody

timeline-confidence-primary = From the text of the authority or the company
timeline-confidence-press = From known press or a law firm
timeline-confidence-secondary = From a summary by others
timeline-confidence-unconfirmed = Not confirmed

timeline-standing-in-force = In force
timeline-standing-no-end-found = No end of it found
timeline-standing-replaced = Replaced since

timeline-bound-sellers = Kaspersky and sellers
timeline-bound-government = government bodies
timeline-bound-regulated = certain organizations

## When something was

timeline-when-day = { $day }
timeline-when-about = about { $day }
timeline-when-range = { $from } to { $until }
timeline-when-month = { $month }
timeline-when-year = { $year }

## Labels

timeline-contradiction-one-is-right = One is right
timeline-contradiction-both-are-right = Both are right
timeline-contradiction-open = Open

timeline-claim-right = Right
timeline-claim-loose = Loose
timeline-claim-wrong = Wrong
timeline-claim-unconfirmed = Not confirmed
timeline-claim-opinion = Opinion

timeline-story-company-account = The company’s account
timeline-story-press-report = Press report
timeline-story-denial = The company’s answer
timeline-story-decision = Decision
timeline-story-court = Court
timeline-story-warning = Warning
timeline-story-not-known = Not known

## Age of the databases, in the maker's own words
## $days (Number) - calendar days since the last update, $limit (Number) - the maker's limit in days

timeline-age-current =
    { $days ->
        [0] It was updated today.
        [one] It was updated one day ago.
       *[other] It was updated { $days } days ago.
    }
timeline-age-out-of-date =
    { $days ->
        [one] It was updated one day ago. Kaspersky calls that “out of date”.
       *[other] It was updated { $days } days ago. Kaspersky calls that “out of date”, from { $limit } day on.
    }
timeline-age-extremely-out-of-date =
    { $days ->
        [one] It was updated one day ago. Kaspersky calls that “extremely out of date”.
       *[other] It was updated { $days } days ago. Kaspersky itself calls more than { $limit } days “extremely out of date”.
    }
timeline-age-ahead = This day lies ahead, so one of the two clocks is wrong.

## A moment that could not be read

timeline-at-form = This is neither a date nor an instant.
timeline-at-no-such-time = There is no such day or time.

## A data file that cannot be used
## $file (String) - name of the file, $line (Number), $place (String) - where in it, $detail (String) - what is there

data-error-form = The data file “{ $file }.toml” could not be read at line { $line } ({ $detail }).
data-error-schema = The data file “{ $file }.toml” has a format that this program does not read (line { $line }: { $detail }).
data-error-no-source = The data file “{ $file }.toml” says something without a source (line { $line }, { $place }).
data-error-address = The data file “{ $file }.toml” has an address that cannot be used (line { $line }, { $place }: { $detail }).
data-error-id = The data file “{ $file }.toml” has a name that cannot be used (line { $line }, { $place }: { $detail }).
data-error-contradiction = The data file “{ $file }.toml” contradicts itself (line { $line }, { $place }: { $detail }).
data-error-unsaid = The data file “{ $file }.toml” gives two days for one thing and does not say so (line { $line }: { $place }, { $detail }).
data-error-missing = The data file “{ $file }.toml” lacks something (line { $line }, { $place }: { $detail }).

## Both sides, in equal measure

timeline-side-government = What the government says
timeline-side-company = What Kaspersky says
timeline-side-context = What neither side settles

statement-government-jurisdiction = The agency says that Russian law can make the company hand over data of its customers.
statement-government-access = The agency says that the software runs with the highest rights, and so can reach private data of people in the US.
statement-government-capability = The agency says that the company could be made to put malware on computers, or to hold updates back.
statement-government-integration = The agency says that the software is also built into products of others, where buyers cannot see it.

statement-company-theoretical = The company says that the rule rests on world politics and on theory, not on a test of its products.
statement-company-verification = The company says that it had offered to let somebody from outside check how safe its products are.
statement-company-no-threat = The company denies that it is a threat to the US, and notes that it may still sell reports and training.
statement-company-legal-options = The company says that it will use every legal means that it has to keep its business going.

statement-context-no-public-evidence = US officials have shown the public no recent proof that the company worked with the Russian government.
statement-context-no-court-test = No court has looked at the rule of 2024. The company spoke of legal steps, and we found no lawsuit.

## Events

event-hist-2014-equation-upload = A Kaspersky scan uploads secret files from a US home computer
event-hist-2014-equation-upload-meaning = Kaspersky reported in 2017 that its program had found unknown malware on a private computer and uploaded it together with classified documents, which it says were deleted and not shared. US media, citing officials, say the material reached Russian intelligence. The accounts were never reconciled.
event-ua-2015-sanctions = Ukraine bars its government bodies from using Kaspersky
event-ua-2015-sanctions-meaning = A decree put the company on the sanctions list. Government bodies may neither buy nor use its software.
event-us-2017-gsa = US federal buyers lose Kaspersky from their supplier lists
event-us-2017-gsa-meaning = The agency that buys for the federal government took Kaspersky off two lists of approved products. Private buyers were not affected.
event-us-2017-bod-17-01 = US federal agencies are told to remove Kaspersky
event-us-2017-bod-17-01-meaning = The Department of Homeland Security told federal agencies to look for Kaspersky products. They had 90 days to begin with the removal.
event-hist-2017-wsj-top-secret = The Wall Street Journal reports on searches for secret files
event-hist-2017-wsj-top-secret-meaning = Unnamed US officials said that Kaspersky scans had looked for words such as “top secret”. The company denies it. The allegation was not proven in public.
event-gb-2017-ncsc-letter = The British cyber security center writes to the ministries
event-gb-2017-ncsc-letter-meaning = It advised against Russian antivirus software on systems that serve national security. The public was not addressed.
event-us-2017-ndaa-signed = A US law bars Kaspersky from the federal government
event-us-2017-ndaa-signed-meaning = Section 1634 of the defense act was signed. It covers federal bodies and, through their contracts, those who work for them.
event-lt-2017-ban = Lithuania orders Kaspersky out of critical systems
event-lt-2017-ban-meaning = Government bodies and operators of energy, finance and transport systems, private ones included, had to replace it. Homes were not covered.
event-nl-2018-phaseout = The Dutch government phases out Kaspersky antivirus
event-nl-2018-phaseout-meaning = Central government stopped using it as a precaution, and the minister said that no case of abuse in the country was known. Vital companies were advised to do the same.
event-us-2018-suits-dismissed = A US court dismisses the company's two suits
event-us-2018-suits-dismissed-meaning = The court let the order of 2017 and the law for federal bodies stand. The case was not about private users.
event-us-nh-2018 = New Hampshire bars Kaspersky from state agencies
event-us-nh-2018-meaning = A state law lets no state agency use software that Kaspersky developed in whole or in part.
event-eu-2018-ep-resolution = The European Parliament names Kaspersky in a resolution
event-eu-2018-ep-resolution-meaning = It asked EU institutions to review their software and to keep out programs it called malicious, Kaspersky among them. It gave no evidence, and it binds nobody.
event-us-2018-ndaa-effective = The law for US federal bodies takes effect
event-us-2018-ndaa-effective-meaning = From this day federal bodies and their contractors may not use Kaspersky products for the government's work.
event-us-vt-2019 = Vermont bars Kaspersky from state agencies
event-us-vt-2019-meaning = State agencies and the companies that run technology for them had 90 days to remove Kaspersky and several other makers' products.
event-eu-2019-commission-answer = The European Commission has no evidence of problems
event-eu-2019-commission-answer-meaning = Asked by a member of Parliament, the Commission answered that it held no evidence of problems with Kaspersky products. Each country may decide for itself.
event-pl-2022-recommendation = Poland recommends not to use Kaspersky
event-pl-2022-recommendation-meaning = The government's cyber security officer addressed the organizations under the cyber security act, which have to weigh the advice. It names home products as well, and does not bind homes.
event-fr-2022-anssi = France advises to plan for other products
event-fr-2022-anssi-meaning = The agency ANSSI saw no objective reason to judge the product's quality otherwise, and warned not to switch it off without a substitute. It advised organizations to plan for others in time.
event-de-2022-bsi-warning = Germany warns of Kaspersky antivirus
event-de-2022-bsi-warning-meaning = The agency BSI recommends replacing it, because the maker could be forced or misused; it did not claim to have found a back door. It is a warning, and nobody is bound by it.
event-cz-2022-nukib = The Czech agency warns of suppliers tied to Russia
event-cz-2022-nukib-meaning = Organizations under the cyber security act have to take the risk into account. The warning names no company and bans nothing.
event-us-2022-fcc-covered-list = The US communications agency lists Kaspersky
event-us-2022-fcc-covered-list-meaning = Money from a federal fund for telephone and internet service may not be spent on its products. Use at home is not touched.
event-gb-2022-ncsc-guidance = The British cyber security center updates its advice
event-gb-2022-ncsc-guidance-meaning = It asked public bodies, critical services and exposed people to reconsider Russian technology. For nearly everyone else it saw little risk, and called a home laptop with Kaspersky safe to use at that time.
event-it-2022-acn-circular = Italy tells public bodies to replace Kaspersky
event-it-2022-acn-circular-meaning = A circular obliges public administrations to use other makers' security software. Private users are not covered.
event-pl-2022-sanctions = Poland puts Kaspersky on its sanctions list
event-pl-2022-sanctions-meaning = The Russian company's funds are frozen, and its Polish sellers are kept out of public tenders.
event-de-2022-ovg = A German court upholds the warning
event-de-2022-ovg-meaning = The court in Münster found the warning lawful and fair, and not moved by politics.
event-ch-2022-no-warning = Switzerland issues no warning
event-ch-2022-no-warning-meaning = The Swiss agency said in March 2022 that it knew of no misuse, and that it would publish if there were proven signs of it.
event-ro-2022-law-354 = Romania bars Russian antivirus from public bodies
event-ro-2022-law-354-meaning = Public bodies may neither buy nor use it for as long as the war against Ukraine lasts. Private users are not covered.
event-us-nj-2023 = New Jersey bars Kaspersky from state devices
event-us-nj-2023-meaning = A list of makers that state agencies may not use names Kaspersky beside several others.
event-ca-2023-mobile = Canada removes Kaspersky from government phones
event-ca-2023-mobile-meaning = It was removed and blocked on mobile devices of the federal government. For everyone else the government called it a personal choice, and it claimed no case of misuse.
event-us-2024-final-determination = The Commerce Department announces its decision
event-us-2024-final-determination-meaning = The sale and updating by Kaspersky is prohibited in two steps, in July and in September. You may keep or remove what you have; users face no penalties.
event-us-2024-ofac = The US sanctions twelve Kaspersky executives
event-us-2024-ofac-meaning = Their property is blocked and dealings with them are barred. The company itself and its head were not listed.
event-us-2024-entity-list = Three Kaspersky companies come under US export rules
event-us-2024-entity-list-meaning = Who wants to deliver certain US goods or technology to them needs a license, which is as a rule refused. It does not touch users.
event-kl-2024-us-exit-announced = Kaspersky announces that it leaves the US
event-kl-2024-us-exit-announced-meaning = The company said that it would wind down its US business from July 20. Its US web shop stopped selling at about that time.
event-kl-2024-free-six-months = Kaspersky gives US customers six months free
event-kl-2024-free-six-months-meaning = The gift covered antivirus, passwords, children’s rules and VPN. It reached past the end of the updates, so its last months were worth little.
event-us-2024-icts-redesignation = The US rules get a new number
event-us-2024-icts-redesignation-meaning = The regulation behind the decision moved to part 791 of its title. Nothing changed in what it says.
event-us-2024-sales-ban = New sales prohibited
event-us-2024-sales-ban-meaning = From this day Kaspersky may make no new agreement with US persons: no sale and no license. It is read to mean renewals too. Using what you had already is not prohibited.
event-us-2024-fcc-kaspersky-lab-inc = The US communications agency lists Kaspersky's software
event-us-2024-fcc-kaspersky-lab-inc-meaning = New radio and network devices that contain it cannot be approved. Devices and software that you have are not touched.
event-kl-2024-pango-deal = Kaspersky tells US customers that they pass to UltraAV
event-kl-2024-pango-deal-meaning = E-mails sent from this day told customers, about a million in all, of a new provider. They did not clearly say that the software would be exchanged by itself.
event-kl-2024-business-cutoff = Kaspersky ends US updates of a business product
event-kl-2024-business-cutoff-meaning = A help page says that updates and the cloud service ended in the US on this day, 19 days before they had to. It was seen for a business product only.
event-kl-2024-ultraav-push = UltraAV takes Kaspersky's place on US Windows computers
event-kl-2024-ultraav-push-meaning = Kaspersky removed itself and UltraAV installed itself without a question; some reports date the beginning to September 17. Payments went on with the new provider. On Macs and phones nothing happened by itself.
event-google-2024-play-removal = Google removes Kaspersky's apps from its store worldwide
event-google-2024-play-removal-meaning = Google referred to the US rules; the company said that they do not ask for this. Apps that are installed go on working and, outside the US, go on getting new databases.
event-us-2024-update-ban = Updates prohibited
event-us-2024-update-ban-meaning = From the start of this day in New York, Kaspersky may not update its software or run its cloud service in the US. An installed copy goes on scanning with what it had.
event-kl-2024-uk-office = Kaspersky closes its London office
event-kl-2024-uk-office-meaning = It goes on selling in the United Kingdom through partners. No authority had asked for this.
event-hist-2024-12-still-updating = Reports of US computers that still get updates
event-hist-2024-12-still-updating-meaning = Press reports say that some copies in the US kept their databases fresh. A date on a computer therefore has to be read there, not guessed.
event-us-2024-icts-final-rule = The US rules of procedure become final
event-us-2024-icts-final-rule-meaning = The procedure behind such decisions was settled. Nothing was found in it that changes the decision on Kaspersky.
event-au-2025-pspf-issued = Australia orders Kaspersky off government systems
event-au-2025-pspf-issued-meaning = Federal bodies must remove it and prevent new installations. The public is not bound.
event-au-2025-pspf-deadline = Australian government bodies report that it is done
event-au-2025-pspf-deadline-meaning = By this day the removal from federal systems had to be complete and reported.
event-it-2025-acn-circular = Italy renews its rule for public bodies
event-it-2025-acn-circular-meaning = A new circular keeps Kaspersky on the list of products that public bodies must replace, resellers and framework contracts included. Private users are not covered.

### What is said about the events: where sources differ, what a news text says, what lies behind the rule, what people
### ask. Short sentences and common words: the page is measured (US school grade 8 or below).

## Where sources differ

contradiction-announcement = Did the sales end at once?
contradiction-announcement-text = Some reports said so. The decision came on June 20, 2024, and sales ended on July 20, 2024. Some count 90 days from the decision to the last day of updates. It was 100.
contradiction-sales-end = July 15 or July 20?
contradiction-sales-end-text = The rule took effect on July 20. The company’s own shop in the US stopped at about July 15.
contradiction-hour = Which midnight on September 29?
contradiction-hour-text = The press release says midnight by New York’s summer time. A news agency wrote standard time, which is one hour later. We could not read the notice itself in full, and go by the press release.
contradiction-last-day = September 29 or September 30?
contradiction-last-day-text = Updates were allowed until midnight at the start of September 29. So September 28 was the last full day. Kaspersky and some others wrote September 30.
contradiction-company-cut-off = September 10 or September 29?
contradiction-company-cut-off-text = September 29 is the day in the rule. A Kaspersky help page says that one business product got its last updates in the US by September 10. We saw no such page for home products.
contradiction-use = Is using it forbidden?
contradiction-use-text = No. Some law firms and blogs wrote that people must stop, and Kaspersky’s own statement speaks of use. The Commerce Department says that users face no penalties. They carry the risk themselves.
contradiction-swap = September 17 or September 19?
contradiction-swap-text = Most reports date the change to UltraAV to September 19, 2024. One says that it began on September 17. E-mails about it went out from September 5.
contradiction-radio-list = July or September for the list of the communications agency?
contradiction-radio-list-text = The entry on the list bears July 23, 2024. The news wrote about it in September, when a notice spelled out what follows.
contradiction-vote = How did the European Parliament vote?
contradiction-vote-text = One report counts 151 votes against, another 141. Either way it passed.
contradiction-person = Who took the NSA files home?
contradiction-person-text = Some reports speak of an employee, others of a contractor. We do not know.
contradiction-year = 2022 or 2024?
contradiction-year-text = The US rule is from June 2024. One newspaper wrote September 2022, which is wrong.

## The news text, sentence by sentence

claim-use-banned = “The sale and use are banned from July 20.”
claim-use-banned-text = The sale, yes: no new deals with people in the US from that day. Use was never banned.
claim-reason = The software could collect data that Russia might misuse.
claim-reason-text = That is the agency’s reason. It fears what could be done. It showed no case to the public.
claim-lawsuit = Kaspersky denies it and plans to go to court.
claim-lawsuit-text = It said so in June 2024. We found no lawsuit against this rule. In July the company said that it would leave the US.
claim-only-way = A full review shows that this is the only way.
claim-only-way-text = This is the view of the agency, and should be told as its view.
claim-subsidiary = “A subsidiary of the US Commerce Department” decided.
claim-subsidiary-text = A slip of translation. It was the Bureau of Industry and Security, a part of the department.
claim-thursday = It was announced on Thursday.
claim-thursday-text = Yes: on Thursday, June 20, 2024.
claim-home-ministry = The “Union Home Ministry” did not speak of “future results”.
claim-home-ministry-text = Slips of translation. It was Germany’s Federal Ministry of the Interior. A spokeswoman said that one does not report on future decisions.
claim-germany = Germany’s agency warned of Kaspersky in March 2022.
claim-germany-text = Yes: on March 15, 2022. It was a warning. It banned nothing.
claim-commission = The European Commission said that each country decides.
claim-commission-text = The news agency reports it. We could not check it. It fits an answer that the Commission gave in 2019.
claim-sale = The sale to companies and homes is banned from July 20.
claim-sale-text = More exactly: any new deal with a US person, renewals too.
claim-updates = No updates from September 29, so it will hardly work against new threats.
claim-updates-text = The date is right. It covers lists of malware, new versions of the program and the cloud service. “Hardly work” is the reporters’ word.
claim-resale = Selling it on is banned too.
claim-resale-text = Yes, but from September 29. From then on it may not be built into other products either.
claim-office = The “Office for Industry and Security” speaks.
claim-office-text = Its name is the Bureau of Industry and Security.
claim-time-to-change = The time is there so that people can change.
claim-time-to-change-text = Yes. That is why the two dates lie apart.
claim-who-warned = “The company has warned” that its software can collect data.
claim-who-warned-text = The wrong way round. The agency warned of it; the company denies it.
claim-penalties = Whoever goes on using it faces no penalty.
claim-penalties-text = Yes. Users carry the risk themselves. Sellers who break the rule can be fined.
claim-platform = “The online platform X said in a statement.”
claim-platform-text = Kaspersky said it, on X. Its words came back through two languages, so they are not exact.
claim-since-2017 = US government devices have been off limits since 2017.
claim-since-2017-text = Close. Federal bodies were told to remove it in September 2017. The law took effect on October 1, 2018.
claim-impetus = An affair at the NSA was the reason.
claim-impetus-text = It was one for the rule of 2017. The rule of 2024 rests on other grounds: Russian law, what the program can reach, and what it could be made to do.
claim-upload = Kaspersky’s software found unknown malware on a computer and sent it in.
claim-upload-text = The company says so itself. It was in 2014. Four papers marked as secret came along.
claim-took-home = An NSA worker “downloaded” secret software at home.
claim-took-home-text = He took material home. Reports differ on whether he was staff or a contractor.
claim-deleted = Kaspersky deleted the files and gave them to nobody.
claim-deleted-text = That is the company’s account. It kept the malware itself. It also says that the computer had a back door.
claim-intelligence = The NSA’s tools ended up with Russian spies.
claim-intelligence-text = Officials without names told the press so. No proof was made public. The company denies it.
claim-code-names = A newspaper wrote that scans looked for “top secret” and code names.
claim-code-names-text = The Wall Street Journal did write that, on October 11, 2017. It is a charge by officials without names. Kaspersky denies it.
claim-germany-reason = Germany feared that the company could be forced or misused.
claim-germany-reason-text = Yes. That was the reason. It named no case in which it had happened.
claim-politics = Kaspersky called the German warning political.
claim-politics-text = It did. A German court saw it otherwise on April 28, 2022.
claim-reputation = The firm once had a good name, and this is its end in the US.
claim-reputation-text = That is an opinion. The fact is that the company left the US in 2024.
claim-no-year = The text gives no year.
claim-no-year-text = All of its dates are in 2024.

## Why was it banned?

story-computer-2014 = 2014: a computer in the US
story-computer-2014-text = Kaspersky’s software found unknown malware on a home computer and sent a file of it to the company. Papers marked as secret were in it. The company told this itself in 2017.
story-officials-2017 = 2017: what officials told the press
story-officials-2017-text = US newspapers wrote that the files of that computer had reached Russian spies. The officials gave no names and no public proof.
story-answer-2017 = 2017: what the company answered
story-answer-2017-text = It says that it deleted all but the malware within days, that it gave nothing to anybody, and that the computer had a back door from stolen software.
story-search-2017 = October 2017: a report about secret words
story-search-2017-text = The Wall Street Journal wrote that scans had looked for words such as “top secret”. Its sources were officials without names.
story-search-answer-2017 = October 2017: the company’s answer
story-search-answer-2017-text = Kaspersky denied it. It said that it had never made such a search for papers that are not malware.
story-federal-2017 = 2017 and 2018: off the government’s computers
story-federal-2017-text = US federal bodies had to remove it. Then a law barred it from the government for good. Homes were not part of either.
story-court-2018 = May 2018: a US court
story-court-2018-text = Kaspersky sued against these two rules and lost. The court did not rule on the newspaper reports.
story-germany-2022 = March 2022: Germany warns
story-germany-2022-text = After the attack on Ukraine the agency BSI advised everybody to use something else. It said that the company could be forced or misused. It did not say that a back door was found. In February 2026 it told a news site that it keeps the warning.
story-germany-court-2022 = April 2022: a German court
story-germany-court-2022-text = Kaspersky called the warning political. The court found it lawful, and not political.
story-reasons-2024 = June 2024: the reasons for the rule
story-reasons-2024-text = The Commerce Department names three: Russia can make the company obey, the program can reach customers’ data, and it could install malware or hold updates back. It did not rest the rule on the events of 2014.
story-answer-2024 = June 2024: the company’s answer
story-answer-2024-text = It says that the rule rests on world politics and theory, not on a test of its products. It had offered to let others check them.
story-open = What is still open
story-open-text = No proof that the company worked with Russia’s spies was shown to the public. No court has tested the rule of 2024. We found no lawsuit against it.

## What people ask

question-law = Am I breaking the law?
question-law-text = No. The rule stops Kaspersky and sellers. The Commerce Department says that users face no penalties.
question-works = Does it stop working?
question-works-text = No. It goes on scanning with what it last learned. It no longer learns of new threats, and its faults stay open. It can no longer ask the cloud about unknown files. Kaspersky’s own help says that most threats are found that way.
question-licence = What about the license I paid for?
question-licence-text = It stays a deal between you and the seller. Updates in the US ended all the same. On Windows, the rest of the time went over to UltraAV.
question-refund = Do I get my money back?
question-refund-text = We found no rule about that, and promise nothing. Ask the shop where you bought it, or the bank that issued your card. Look for an UltraAV plan that you may still be paying for.
question-other-apps = What about the VPN, the Password Manager and Safe Kids?
question-other-apps-text = The rule speaks of any cybersecurity product. We could not read whether its list names each of these apps. Kaspersky took their downloads away for US customers. Nothing says that saved passwords were moved for you, so take them out yourself.
question-abroad = I am a US citizen or resident, and I am abroad.
question-abroad-text = The rule reaches US persons everywhere. The company may not sell to you, wherever you are. You may use what you have.
question-travel = I travel, or I move to another country.
question-travel-text = We do not know how updates behave then. The company’s note speaks of US territory, and nobody whose word we read has tested it. Look at the day of the last update.
question-account = Is my Kaspersky account gone?
question-account-text = We found no word that accounts were closed. Downloads from it ended for US customers. Sign in and look, if you need something from it.
question-change = Should I change?
question-change-text = That is up to you. Read what your own authority says. Sales and updates go on where you are, as far as we know.
question-pay = May I still pay for it?
question-pay-text = Sanctions in this country name Kaspersky. They may touch payments to the company. We did not check that. Ask the seller, or somebody who knows the law.
question-us-person = I am a US citizen, or I live in the US.
question-us-person-text = Then the rule reaches you here as well: the company may not sell to you. You may use what you have. On the first page you can say that you are a US person; it stays on this computer.
question-visit = What if I travel or move to the United States?
question-visit-text = The rule speaks of US territory. We do not know how updates behave for a visitor. Look at the day of the last update.
question-store = Why is it gone from Google Play?
question-store-text = Google took all Kaspersky apps out of its store in fall 2024, in every country. It pointed to the US rule. Kaspersky says that the rule does not ask for this. Apps that you have go on working.

## What is not confirmed: a sentence beside what rests on an open question (assets/open-questions.toml)

open-hours-note = We could not read the notice itself in full, so the hour is not confirmed.
open-renewals-note = We could not confirm that renewals are covered.
open-agency-answers-note = We go by its press release. We could not read its own list of answers.
open-maker-pages-note = We could not read the company’s own page about this.

/**
 * The form of the user survey of 2021 from top to bottom, typed a second time from the print, so that a slip in the file of
 * the form shows. A line is a heading (`#`), a lead (`number >`), or a question (`number text`); the answers stand elsewhere.
 */
export const printedForm = `
# Opplysninger om deg selv
1 Kjønn:
2 Fødselsår:
3 Sivilstatus:
4 Hva er din høyeste fullførte utdanning?
5 Hva gjør du til daglig? (Flere kryss mulig)
6 Har du barn under 18 år?
7 Har du omsorg for barn under 18 år?
8 Hvordan er din nåværende bosituasjon?
9 Tenk på boligen din eller bosituasjonen din nå, vil du si at den er tilfredsstillende?
# Opplysninger om mottatte tjenester
10 Tenk på kommunen du oppholder deg i, har du mottatt hjelp fra noen av de følgende tjenestene i løpet av det siste året? (Flere kryss mulig)
11 Hvilken tjeneste fikk du dette spørreskjemaet fra? Skriv inn:
11_2 Er du totalt sett fornøyd med tjenesten du fikk dette skjemaet fra?
# Vurdering av hjelpen du har mottatt fra kommunen samlet sett
12 > Tenk på kommunen du oppholder deg i:
12_1 I hvilken grad opplever du å få den hjelpa du trenger?
12_2 I hvilken grad opplever du at du får hjelp når du har behov for det?
12_3 Bidrar tjenestene du får fra kommunen til at du mestrer hverdagen bedre?
12_4 I hvilken grad har du hatt innflytelse på utformingen av de tjenestene du har mottatt?
12_5 Er tilgjengeligheten til tjenestene tilfredsstillende?
12_6 Alt i alt, er tjenestene du har mottatt fra kommunen tilfredsstillende?
13 > Tenk på kommunen du oppholder deg i:
13_1 Under koronapandemien, hvordan har hjelpen vært sammenlignet med tidligere?
13_2 Alt i alt, har hjelpen fra kommunen blitt dårligere, uendret eller bedre i løpet av de siste 3 årene?
14 > Tenk på kommunen du oppholder deg i, har du fått praktisk hjelp fra tjenestene til …
14_1 … å skaffe bolig?
14_2 … å mestre boforholdet ditt?
14_3 … å komme i arbeid?
14_4 … å komme i gang med utdanning?
14_5 … å mestre økonomien din?
14_6 … å komme i gang med meningsfulle fritidsaktiviteter?
15 > Tenk på kommunen du oppholder deg i, har du fått tilfredsstillende hjelp …
15_1 … med din psykiske helse?
15_2 … med din fysiske helse eller sykdom?
15_3 … med ernæring/kosthold?
15_4 … til å komme i gang med fysisk trening?
15_5 … til å etablere sosialt nettverk?
15_6 … til å redusere/mestre rusmiddelproblemer?
16 > Livskvalitet og helse
16_1 Hvordan har du det totalt sett i livet ditt?
16_2 Hvordan vil du vurdere din fysiske helse?
16_3 Hvordan vil du vurdere din psykiske helse?
17 > Opplever du at kommunen du oppholder deg i …
17_1 … legger til rette for involvering av dine pårørende?
17_2 … gir tilbud, støtte eller hjelp til dine pårørende?
17_3 … gir tilbud om samtaler med deg om barna dine?
18 > Tenk på kommunen du oppholder deg i:
18_1 Har du fått god informasjon om Individuell Plan (IP)
18_2 Om du mottar hjelp fra flere tjenester, samarbeider disse godt?
19 Har du en individuell plan (IP)?
19 > Svar hvis du har individuell plan (IP):
19_1 Er du tilfreds med din individuelle plan?
19_2 Er din individuelle plan viktig for den hjelpa du får?
20 Har du en ansvarsgruppe?
20 > Svar hvis du har ansvarsgruppe:
20_1 Er du tilfreds med din ansvarsgruppe?
20_2 Er dine pårørende involvert i din ansvarsgruppe?
21 > Tenk på kommunen du oppholder deg i:
21_1 Har du fått informasjon om innholdet i tjenestene på en måte som du forstår?
21_2 Har du fått informasjon om frivillige tjenester du kan benytte deg av?
22 > Samarbeid med ansatte i kommunen du oppholder deg i:
22_1 Opplever du at personene som har ansvar for oppfølgingen din har forstått din situasjon?
22_2 Har du fått nok tid til samtaler og kontakt med de som har ansvar for oppfølgingen din?
22_3 Har du tillit til personene som er ansvarlig for oppfølgingen din?
22_4 I hvilken grad blir du møtt med høflighet og respekt av ansatte i tjenestene?
22_5 Opplever du at de ansatte i tjenestene tar hensyn til dine ønsker og behov?
23 > Har du, i løpet av det siste året …
23 … blitt behandlet nedlatende eller krenkende av ansatte i den kommunen du oppholder deg i?
24 Har du en kontaktperson i kommunen som koordinerer tjenestene dine?
24 > Svar hvis du har en kontaktperson/koordinator:
24_1 Er du tilfreds med samarbeidet med kontaktpersonen som koordinerer tjenestene dine?
25 Er du i legemiddelassistert rehabilitering (LAR)?
25 > Svar hvis du er i LAR:
25_1 Vil du si at samarbeidet omkring LAR behandlingen din fungerer godt?
26 Har du vært innlagt for døgnbehandling det siste året?
26 > Svar hvis du har hatt døgnbehandling:
26_1 Synes du at oppfølgingen fra kommunen mens du var innlagt var tilfredsstillende?
26_2 Synes du at oppfølgingen fra kommunen etter utskriving var tilfredsstillende?
# Bruk av rusmidler siste år
27 Har du brukt noen av disse rusmidlene i løpet av de siste 12 månedene? (Flere kryss mulig)
# Til slutt
28 Er det noe du har lyst å fortelle angående hjelpen du har fått?
Takk for at du tok deg tid til å svare på spørreskjemaet!
`.trim()

/** A woman who cared for others all her life. Nynorsk; made up. */
export const i11 = `
INTERVJUER @b1,b2: Då har vi snakka om skrivet, og opptakaren går. Kan du fortelje kor lenge du har budd her
og korleis du bur?

INFORMANT: Eg kom hit som hushjelp i {{DATO|1972}}, til doktor {{NAVN 1|Eikemo}}, og så vart eg. Eg var
attenåring. Eg gifta meg med ein herifrå, og vi bygde hus i {{STAD|Øvrebygda}}. No bur eg i
{{ADRESSE|Prestevegen 8}}, i ei av dei kommunale utleigebustadene. {bolig*|Det tok to år å få han. Eg
budde i kjellaren hos ein nevø så lenge, med eit vindauge så høgt oppe at eg berre såg føtene på folk. Eg
lærte meg å kjenne igjen heile bygda på skoa}.

INTERVJUER @b4: Kven snakkar du med til dagleg?

INFORMANT: Sonen min, når han ringjer. Og så er det ho {{NAVN 2|Gunnlaug}}, vi har gått på kor saman.
{stille*|Men det er så stille i huset. Eg har passa ungar og gamle og sjuke heile livet, det har alltid
vore nokon som ropte. No er det ingen som ropar, og eg veit ikkje kvar eg skal gjere av hendene}.

INTERVJUER @b5,b6: Korleis er helsa, og bruken av alkohol eller medisin?

INFORMANT: Helsa er god, utanom sukkeren. Med alkohol … Mannen min drakk. Det var han som hadde problemet,
trudde eg. {klare-selv|Eg heldt det heile oppe, eg, og sa ikkje noko til nokon}. Då han døydde, fann eg
flaskene hans i løa. Eg helte ut nokre. Dei andre drakk eg opp. Det er ikkje til å skjøne.

INTERVJUER: Hadde du nokon å snakke med om det?

INFORMANT: {skam|Eg hadde jo sagt i tretti år at i vårt hus går det fint. Då kan du ikkje kome etterpå}. Og
så på eit lite stad, veit du. {gikk-forbi?|Kommunehuset har berre ei dør, og ho er mot butikken}.

INTERVJUER @t1,t2: Korleis kom du i kontakt med kommunen?

INFORMANT: Det var heimesjukepleien, som kom med insulin. Ein kveld hadde eg drukke for mykje, og ho {{NAVN
3|Ingunn}} merka det. {legen-spurte|Ho spurde rett ut: «Har du drukke i dag?» Og eg sa ja, før eg fekk tenkt
meg om.} {menneske|Ho vart ikkje sint. Ho tok sukkeren min, sette på kaffi, og så sette ho seg. Ho
hadde åtte att på lista si den kvelden, det visste eg, og ho sette seg likevel}.

INTERVJUER @r1,r2: Kva skjedde vidare?

INFORMANT: Ho spurde om ho kunne nemne det for {{NAVN 4|Margunn}} i psykisk helse. Det tok ei veke.
{mindre|No drikk eg eit glas når koret har fest, og elles ikkje}. {si-det|Det var berre det å få snakke om
mannen min. Ikkje om meg, om han. Eg hadde vore sint i førti år, og det var ingen som hadde spurt}.

INTERVJUER @h1,h2: Korleis er kontakten med {{NAVN 4|Margunn}}?

INFORMANT: {ringer-tilbake*+#q63|Ho ringjer tilbake. Det er det eg seier til alle. Om eg legg att ei melding
klokka ni, så ringjer ho før tolv, og om ho ikkje har svar, så ringjer ho for å seie det. Du anar ikkje kor
mykje det er verdt å sleppe å gå og lye etter telefonen.} {samme|Det er ho same heile tida, og når ho har
ferie, seier ho kven som kjem i staden, og så kjem dei to i lag den siste gongen}.

INTERVJUER: Det høyrest gjennomtenkt ut.

INFORMANT: Ja, ho er frå eit småbruk. Du går ikkje frå fjøset utan å seie frå til avløysaren.

INTERVJUER @s1: Samarbeider dei som hjelper deg?

INFORMANT: {snakker-sammen|{{NAVN 3|Ingunn}} og {{NAVN 4|Margunn}} og diabetessjukepleiaren, dei
snakkar saman. Dei har spurt meg kva dei får seie og kva dei ikkje får seie. Eg har sagt at dei kan seie alt
om sukkeren og alt om drikkinga, men ikkje noko om mannen min. Og det har dei halde}. Det er ei ære i det.

INTERVJUER @s2-,s3: Har du individuell plan?

INFORMANT: {plan|Vi har eit ark som heiter «Avtalen». Er det det? Der står det kva eg skal gjere og kva dei
skal gjere. Det er meir på dei enn på meg}. (ler)

INTERVJUER @f1,f2: Har sonen din vore involvert?

INFORMANT: Han {{NAVN 5|Jostein}}, han vart ringt av {{NAVN 4|Margunn}}, etter at eg sa ja. {datter|Han
kom på eit møte, og så sa han: «Eg har visst det heile tida, mamma, men eg trudde du ikkje ville at eg
skulle vite det.» Då sat vi der, to vaksne folk, og hadde gått og verna kvarandre i fem år}.

INTERVJUER: Kva betydde det at nokon la til rette for det?

INFORMANT: Vi hadde ikkje klart det åleine. {skjerme|Vi hadde halde fram med å snakke om vêret til ein av
oss låg i kista}.

INTERVJUER @k1,k3: Kva hjelp får du no, og kva er viktigast?

INFORMANT: Insulin morgon og kveld, {{NAVN 4|Margunn}} annakvar veke, og {gaa-til|så er eg med på det dei
kallar middagsvener. Vi er to og to som lagar middag til kvarandre. Eg har fått ein pensjonert los}.
{maten*+#q66|Maten smakar når vi er fleire. Eg hadde levd på knekkebrød, eg som har kokt for tretti i
slåtten. Det er ikkje maten du mistar matlysta på, det er stolen på hi sida av bordet.}

INTERVJUER: Er middagsvenene noko kommunen driv?

INFORMANT: Det er frivilligsentralen og kommunen i lag. {hjemme|Dei byter det mot heimehjelp, seier eg, men
slik er det nok ikkje på papiret}. Eg vil heller ha losen enn støvsugaren.

INTERVJUER @k2,k4: Korleis er det å få tak i folk, og korleis går det digitale?

INFORMANT: Eg har ein slik alarm, og eg har telefon. {barnebarnet|Nettet er det sonen min som tek, han sit i
{{BY|Trondheim}} og trykkjer for meg}. {trykk-en?|Eg ringde ein gong sjølv til kommunen, og då sa ho at eg
var nummer fjorten i køen. Eg la på. Det var sikkert nokon som trong det meir}. {helg|I helgene er det dei
ukjende som kjem. Dei er greie, men dei veit ikkje noko}.

INTERVJUER @m1: Opplever du at du er med og bestemmer?

INFORMANT: {tempo|Ja, no gjer eg det. Dei ville ha meg på eit dagsenter, og eg sa at eg ikkje vil sitje
i ring. Då sa {{NAVN 4|Margunn}}: «Kva vil du heller?» Det var det som vart til losen}. Men {mase|eg er
ikkje vand med å be om noko. Eg trur dei som er vande med det, får meir}.

INTERVJUER @x1: Er det noko du skulle ønskje var annleis?

INFORMANT: {bolig|At dei som ventar på bustad, får vite kvar dei er i køen. To år utan eit ord, det gjer
noko med deg}. {skyss|Og så går det ikkje buss hit opp etter klokka fire. Koret byrjar klokka sju}. Vi
køyrer kvarandre, men vi blir færre som har lappen.

INTERVJUER @x3: Er det noko meir du vil seie?

INFORMANT: At {okonomi|det var ei på NAV som fann ut at eg hadde hatt rett på bustøtte i fire år utan å vite
det. Ho ringde meg. Dei ringde meg!} Slik skulle det vere. At dei veit kva du har rett på, og så ringjer dei
deg.
`

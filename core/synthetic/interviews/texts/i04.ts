/** A woman far from the bus, who withdraws later. Northern speech; made up. */
export const i04 = `
INTERVJUER @b1,b2: Takk for at vi fikk komme hjem til deg. Det er flott utsikt. Har du bodd her lenge?

INFORMANT: I åttåfemti år. Eg vart gift hit ut til {{STED|Sørvågneset}} i {{DATO|1968}}. {{NAVN 1|Torleif}}
va fisker, og vi hadde sau attåt. Nu e det berre meg og utsikta. Men du ska ta litt lefsa, den e heimlaga.

INTERVJUER @b4: Hvem treffer du til vanlig?

INFORMANT: Nei, {stille|det kan gå fra mandag til mandag. Postbilen kjem ikkje kver dag lenger heller.
Før så vinka han {{NAVN 2|Oddleif}} med posten, det va ei lita melding om at no e det dag}. Dottera mi bor i
{{STED|Bodøsund}} og arbeide på sykehus, ho ringe når ho kjem av vakt. Og så har eg {katten|kjøtta, ho
{{NAVN 3|Pusur}}, ho ligg her no og høre på oss}.

INTERVJUER @b5,b6: Hvordan er helsa, og hvordan er det med medisin og alkohol?

INFORMANT: Eg har gikt i hendern, og så har eg dårlig med søvn. Eg har tatt noko for nervan siden {{NAVN
1|Torleif}} omkom. Ja, han omkom på sjøen. Og så tok eg meg en likør om kvelden for å få sove. Den likøren
vart te to, og så en halv flaske. {skam|Eg har vore i kvinneforeninga i førti år. Eg kunne jo ikkje kjøpe på
polet her, der sit {{NAVN 4|Aslaug}} i kassen, så eg fikk folk te å kjøpe med seg når dem reist te byn. Eg
sa det va te gjesta. Eg har ikkje hatt gjesta på fem år}.

INTERVJUER @t1: Hvordan var det å ta kontakt med kommunen?

INFORMANT: Det va ikkje eg. {til-bry*+#q23|Eg vil ikkje vær til bry. Det sit så djupt i oss. Dem har så
mange som e verre enn meg, tenkt eg, og så tenkt eg det i seks år.} Det va ho som kjem med middagen, ho
{{NAVN 5|Jorunn}} på matombringinga, som spurte om eg ville ho skulle si det te nån. {andre-saa|Ho hadde
sett flaskern under benken. Ho sa det ikkje før ho hadde kome her et helt år. Det va klokt av ho, for da va
ho blitt min}.

INTERVJUER: Og hva skjedde så?

INFORMANT: Da kom det en sykepleier fra rus og psykisk helse, {{NAVN 6|Ragnhild}}. {samme|Ho har kome kver
fjortende dag siden, og det e ho sjøl som kjem}. Eg stekke lapper. Ho sei at ho ikkje får lov te å ta imot,
og så tar ho imot.

INTERVJUER @r2,r3: Hva har den hjelpen hatt å si?

INFORMANT: {mindre|Eg har fått det ned i et glass på lørdagen}. {staar-opp|Eg søv bedre uten, det va det
rareste av alt. Eg står opp klokka sju og fyre i omnen, akkurat som før}. {si-det|Men det viktigste e
at eg har fått sagt det høyt te et menneske. Eg satt her ved bordet og sa «eg drikk for mye», og taket datt
ikkje ned}.

INTERVJUER @h2: Hvordan er det å snakke med henne?

INFORMANT: {menneske|Ho behandle meg ikkje som nåkka rart}. {god-tid|Ho tar av seg skoan og sett seg. Dem
andre står i gangen med posan på føttern}. (ler) Ja, du skjønne ka eg meine.

INTERVJUER @k1: Hva slags hjelp får du ellers?

INFORMANT: {hjemme|Matombringing tre daga, og heimehjelp kver tredje uke. Ho skal vaske golvet, men eg vil
heller at ho hjelp meg å henge opp gardina eller bære inn ved. Det får ho ikkje lov te. Så vaske ho et golv
som e reint}. {ingen-spurte*|Ingen spurte ka eg trengte. Det sto på arket at det va golv}.

INTERVJUER @k2: Hvordan er det å komme i kontakt med dem?

INFORMANT: Du ringe te {{TELEFON|755 40 118}}, og da {trykk-en*+#q26|e det trykk én, trykk to, og så trykk
eg feil, og så må eg begynne på nytt. Eg har gikt i fingran. Når eg endelig kjem fram, har eg glømt ka eg
skulle si.} Før kjente eg dama på sentralbordet. Ho het {{NAVN 7|Målfrid}}, og ho visste kem eg va.

INTERVJUER @t3,k4: Hva med informasjon fra kommunen, på nett eller i posten?

INFORMANT: Nett har eg ikkje. Det kom brev om at brevan skulle slutte å komme (ler).
{barnebarnet|Barnebarnet mitt, ho ordne det når ho e her i sommarferien. Da står det seksti melding der.
Noen av dem va innkallinga som eg skulle ha møtt på}. {aldri-svar?|Da har dem skreve at eg ikkje møtte. Men
ingen ringte}.

INTERVJUER @k3: Er det noe du går på, noen aktiviteter?

INFORMANT: Det e eldretreff på {{INSTITUSJON|Kaisenteret}} onsdaga. Eg var der to ganga i fjor.
{skyss*+#q27|Uten buss kjem eg ingen vei. Bussen går klokka sju om morgan og tebake klokka fire, og treffet
e fra elve te ett. Så da sit eg på en benk i seks tima for to tima med kaffe.} Og drosje har eg ikkje råd te.
Det e førti minutta.

INTERVJUER: Er det noen som har snakket med deg om transport?

INFORMANT: Det finst en TT-kort, sa {{NAVN 6|Ragnhild}}. {ord|Eg fikk et skjema om «tilrettelagt transport
for personer med forflytningsvansker». Eg har ikkje forflytningsvanska, eg har ikkje buss}. Så eg fikk
avslag.

INTERVJUER: Det må ha vært leit.

INFORMANT: Ja. {mase|Eg gadd ikkje klage. Det e et skjema for det og}.

INTERVJUER @f1,f2: Vet datteren din om dette?

INFORMANT: {skjerme|Nei, nei. Ho har ansvar nok. Ho kunn ha kome te å flytte heim, og det vil eg ikkje ha på
meg}. Det va derfor eg spurte så nøye om kem som får lese det her.

INTERVJUER: Du vet at du kan trekke deg når som helst, også etterpå. Det står i skrivet, med nummeret til
oss.

INFORMANT: Ja, det skal eg ha i minne. Eg har hengt det på kjøleskapet.

INTERVJUER @s1,m1: Samarbeider de som hjelper deg?

INFORMANT: {{NAVN 5|Jorunn}} og {{NAVN 6|Ragnhild}} snakke sammen. Dem har spurt meg om det va greit, og det
va det. {snakker-sammen|Det e en trygghet at dem veit om kverandre}. Men {medisinliste|doktoren, han skreiv
ut dem nervepillan igjen ved telefon, enda {{NAVN 6|Ragnhild}} og eg va i gang med å slutte}. Han e vikar.
Det e alltid vikar.

INTERVJUER @x2: Hvis du kunne få akkurat den hjelpen du ønsker deg?

INFORMANT: En buss klokka ti og en klokka to. (ler) {gaa-til|Og at det va nån som spurte om eg ville være
med på nåkka, og henta meg}. Eg kan strikke, og eg kan lese høyt. Eg har tenkt at eg kunne lese for dem på
sykehjemmet.

INTERVJUER @x3: Er det noe mer du har lyst til å si?

INFORMANT: Nei, det va vel alt. {gammel-ferdig|Det e bare at når dem ser et gammelt menneske, så tenke dem
ikkje på at ho drikk. Og så tenke dem ikkje på at ho kan slutte heller}. Ta nu ei lefse te.
`

/** A carpenter with an injury, alcohol and strong tablets. Nynorsk; made up. */
export const i06 = `
INTERVJUER @b1,b3: Fint at du ville snakke med meg. Kor lenge har du budd her, og kva lever du av?

INFORMANT: Eg er fødd her, på garden inne i {{STAD|Tverrdalen}}. Eg var tømmermann i mange år, for
{{ARBEIDSGJEVAR|Hellvik Bygg}}, til eg fall ned av eit stillas i {{DATO|2011}}. Sidan har det vore trygd.
Først arbeidsavklaring i fire år, det var ikkje avklart noko etter det heller, og så ufør.

INTERVJUER @b2,b4: Korleis bur du?

INFORMANT: Åleine. I kårhuset. Bror min, {{NAVN 1|Lars Ove}}, han har garden. Vi et middag i lag om
sundagane, og så snakkar vi om sauene. {stille|Det er ikkje det at eg ikkje har folk, men eg har ingen å
seie noko til}.

INTERVJUER @b5,b6: Og helsa, og bruken av medisinar og alkohol?

INFORMANT: Ryggen er det som det er. Eg fekk sterke tablettar etter ulukka, og dei verka så godt at eg ikkje
ville vere utan. Og når dei tok dei frå meg, så drakk eg i staden. {medisinliste|Det var ein vikarlege som
kutta dei på ein dag. Han sa det var retningslinjer}. Det var den verste vinteren eg har hatt. Eg trudde eg
skulle døy, og eg brydde meg ikkje så mykje om det.

INTERVJUER: Var det nokon som følgde deg opp då?

INFORMANT: Nei. Bror min kom med ved.

INTERVJUER @t1: Korleis fekk du hjelp av kommunen til slutt?

INFORMANT: {tilfeldig*+#q34|Det var heilt tilfeldig. Eg skulle levere eit skjema på NAV, og så hadde eg gått
inn feil dør. Der sat det ei som heitte {{NAVN 2|Tordis}} og åt matpakke. Ho sa eg hadde gått feil, men at
eg såg ut som eg kunne trenge ein kopp kaffi. Hadde eg gått inn rett dør, så hadde eg vel aldri fått hjelp.}

INTERVJUER: Kven var ho?

INFORMANT: Ho var leiar for den tenesta, rus og psykisk helse. Det stod ikkje noko på døra. {visste-ikke|Eg
visste ikkje at vi hadde noko slikt i {{KOMMUNE|Hellvika}}}.

INTERVJUER @r1,r2: Kva hjelp har du fått?

INFORMANT: Dei fekk meg til ein ordentleg lege, og no får eg medisin ein gong i veka på apoteket, så mykje
som eg skal ha og ikkje meir. {mindre|Eg drikk øl når det er kamp. Brennevin har eg ikkje hatt i huset på to
år}. Og så har eg gått til samtale med ein ung kar, {{NAVN 3|Sondre}}. Han er flink. Han spelar fotball med
nevøen min, så vi måtte avklare det først.

INTERVJUER: Korleis avklarte de det?

INFORMANT: Han sa det rett ut. Han sa: «Eg kjenner slekta di, vil du ha ein annan?» Eg tenkte på det ei
veke. {si-det|Men eg likte at han sa det som det var, så eg vart verande}. På ein liten plass er det slik.

INTERVJUER @h1,h2: Har du ein kontaktperson no?

INFORMANT: No er det {{NAVN 3|Sondre}}. {stadig-nye|Før han var det tre andre på to år. Ein slutta, ei fekk
barn, og den tredje veit eg ikkje kva det vart av}. {om-igjen*+#q35|Kvar gong var det å fortelje alt om
igjen, frå stillaset og utover. Til slutt skreiv eg det ned på eit ark og gav dei det. Det blir så billig
når ein må seie det så mange gonger. Det blir som om det har hendt med ein annan.}

INTERVJUER: Tok dei imot arket?

INFORMANT: {{NAVN 3|Sondre}} las det, og så sa han: «Takk. Då treng du ikkje seie det fleire gonger.»
{menneske|Det var fint gjort}.

INTERVJUER @s1: Korleis opplever du at tenestene samarbeider?

INFORMANT: {hver-perm*+#q36|Dei sit med kvar sin perm. NAV har ein, legen har ein, og kommunen har ein. Eg
var på eit møte der dei las opp for kvarandre frå permane, og det var tre ulike menn dei las om. Eg måtte
seie at den eine, det er nok ikkje meg, eg har aldri budd i {{BY|Haugesund}}.} {mistro|Dei hadde blanda meg
med ein annan i tre år. Han hadde ein dom. Eg skjøna brått kvifor ho på NAV alltid hadde døra open og ein
kollega utanfor}.

INTERVJUER: Det må ha vore vondt å få vite.

INFORMANT: Ja. (pause) {mistro+#q37|Eg hadde trudd at det var slik dei var mot alle.}

INTERVJUER @s2,s3-: Har du ansvarsgruppe?

INFORMANT: Eg har det på papiret. {gruppe|Det har vore to møte. Det eine var ikkje legen på, og det andre
var ikkje NAV på, så eg fekk hels på begge, kan du seie, men ikkje samtidig}. {budbringer|Eg er den einaste
som har vore på alle møta}.

INTERVJUER @a1,a2: Har du vore innlagd dei siste åra?

INFORMANT: Ein gong, på avrusing i {{BY|Stavanger}}, i {{DATO|2024}}. Det var bra folk. {fredag|Men eg vart
skriven ut på ein fredag, dagen før pinse. Eg kom heim til eit kaldt hus med ein pose medisin til tre dagar,
og så var det stengt i fire}. {for-utskriving|Det var ingen i kommunen som visste at eg var komen heim.
{{NAVN 3|Sondre}} sa etterpå at brevet kom i juni}.

INTERVJUER: Korleis gjekk den helga?

INFORMANT: {helg|Ho gjekk. Bror min såg at det lyste, og kom over. Han sat der. Vi sa ikkje stort.} Men det
var flaks, han skulle vore på fjellet.

INTERVJUER @m1: Opplever du at du får vere med og bestemme?

INFORMANT: No gjer eg det. {tempo|{{NAVN 3|Sondre}} spør: «Kva er neste ting?» Og så gjer vi den eine
tingen}. Før var det tiltak. {ingen-spurte+#q38|Eg har vore på kurs i å skrive søknad, tre gonger. Eg er
tømmermann og sekstifem år. Ingen spurde kva eg ville. Hadde dei spurt, så hadde eg sagt at eg kunne lære
dei unge å felle inn ei dør.}

INTERVJUER @k3: Kva hjelp er viktigast?

INFORMANT: Apoteket og {{NAVN 3|Sondre}}. {gaa-til|Og så snikrar eg litt på det der verkstaden deira, tysdag
og torsdag. Vi lagar fuglekasser til barnehagen}. {staar-opp|Hendene kjem i gang før hovudet, og så kjem
hovudet etter}.

INTERVJUER @k4: Går det greitt med det digitale?

INFORMANT: Nei. {trykk-en|Du skal trykke på ein firkant med tall i, og eg har fingrar som er laga for
hammar}. {ord|Og så spør dei: «Gjelder henvendelsen deg selv eller en annen?» Eg sat lenge og tenkte på
den}. (ler)

INTERVJUER @f2: Har nokon spurt om bror din skulle vere med?

INFORMANT: Nei, aldri. {datter?|Han hadde nok kome. Han seier ikkje stort, men han hadde kome}.

INTERVJUER @x1,x3: Er det noko du skulle ønskje var annleis?

INFORMANT: {for-utskriving|At nokon ringde frå sjukehuset til kommunen før dei slepte meg. Det er ein
telefon. Vi ringer når vi flyttar ein sau}. Og {hvem-ringer|at det stod på døra kven som sit der}. Det kan
eg snikre til dei, skiltet.
`

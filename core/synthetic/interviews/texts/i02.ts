/** A woman who goes to an open house; coded by two. Trøndelag speech; made up. */
export const i02 = `
INTERVJUER @b1,b3: Vi har gått gjennom skrivet, og du har sagt ja til opptak. Hvor lenge har du bodd i
kommunen, og hva lever du av nå?

INFORMANT: Æ kom hit i {{DATO|2009}} fra {{STED|Stjørdalshalsen}}, så æ e innflytta, det hør du vel. Æ har
vært ufør siden æ va femogfemti. Før det jobba æ på fiskebruket, hos {{ARBEIDSGIVER|Lyngvær Sjømat}}, på
filetlinja. Ryggen sa stopp.

INTERVJUER @b2: Hvordan bor du?

INFORMANT: I ei kommunal leilighet nede ved kaia, {{ADRESSE|Notgata 3}}. {=bolig+#q09|Den e lita, men den e
mi. Før den bodde æ på ei hytte uten vatn i to vintra. Når du får ei dør som du kan låse, og en dusj, da
begynne du å tenke på anna enn å holde varmen.} Så bolig, det e nummer én for mæ.

INTERVJUER @b6: Kan du si litt om bruken av alkohol?

INFORMANT: Æ har drukke mye. Fra æ va i tredveåran og framover, mer og mindre. I periodan mer. Nu går æ på
det huset her, du vet, {{INSTITUSJON|Fyrlykta}}, og {=mindre|har ikke drukke ordentlig på åtte måneda. Ikke
ordentlig. Det var et glipp i romjula}. Æ tell ikke dagan, det har æ slutta med, for da begynne du på null
igjen kver gang.

INTERVJUER @t1: Husker du den første gangen du tok kontakt?

INFORMANT: (ler) Ja, det gjør æ. {=gikk-forbi*+#q10|Æ gikk forbi den døra fem gang før æ gikk inn. Den
sjette gangen sto ho {{NAVN|Solbjørg}} ute og røyka, og så sa ho: «Du, det e nylaga vaffel.» Ho sa ikke noe
om hjelp. Ho sa vaffel.} Og da gikk æ inn. Så der sitt æ, da. Førr en vaffel.

INTERVJUER: Hva tror du hadde skjedd hvis det hadde vært en timeavtale i stedet?

INFORMANT: Da hadd æ ikke kommen. {=skam|Æ tor ikke å gå inn på rådhuset, der sitt dem æ sto på filetlinja med, eller ungan demmes}. {%ventetid|Og time om tre uke, hva skal æ med det? Det e i dag æ e redd.} På
{{INSTITUSJON|Fyrlykta}} treng du ikke time.

INTERVJUER @h1,h2: Har du en bestemt person å forholde deg til der?

INFORMANT: Ja, {{NAVN|Solbjørg}}. Og han {{NAVN|Jon Martin}}, han e ung, kunne vært sønn min.
{=humor*|Vi ler mye. Det e kanskje rart å si, men det e det æ kjæm for. På legekontoret e det ingen som
ler. Her kan æ si noe helt forferdelig, og så ler vi, og så snakke vi om det etterpå}. {a:si-det|Æ slepp å
pynte på det. {b:%menneske|Æ e ikke en diagnose,{/a} æ e ho som lage best kjøttkakan{/b}.

INTERVJUER @r1: Hva slags hjelp får du konkret?

INFORMANT: Du kan komme og spise. Du kan få vaska klær. Det e sykepleier to daga i uka, ho stelte et sår på
beinet mitt som æ aldri hadd gått til doktoren med. {=ringer-tilbake|Og når æ ikke har vært der på ei stund,
så ringe dem. Ikke for å kjefte. Bare: «Lev du?»} {=okonomi|Og så hjalp dem mæ med papiran til NAV. Æ skyldte strøm i fem måneda, og æ hadd ikke åpna et einaste brev. Vi satt der med brevåpner og ei kanne kaffe
og åpna alt på én dag}.

INTERVJUER: Hvordan var det?

INFORMANT: Det va grusomt, og så va det over.

INTERVJUER @s1: Samarbeider NAV og dem på {{INSTITUSJON|Fyrlykta}}?

INFORMANT: Dem prøv. {=hver-perm|Men NAV e jo i en annen verden. Ho på NAV har sin mappe, og dem har sin, og
det e æ som går imellom}. {budbringer|Æ har båre papir over torget så mange gang at æ burda hatt lønn som postbud}.

INTERVJUER @s3,s2: Har du individuell plan eller ansvarsgruppe?

INFORMANT: Æ hadd ei ansvarsgruppe ei stund. {=gruppe|Det satt sju menneska rundt et bord, og æ va den
åttende. Æ kjente to av dem. Alle va snille, men æ sa ikke et ord før møtet va slutt. Etterpå sa
{{NAVN|Solbjørg}} at neste gang e det vi to som lage sakslista}. {=ingen-spurte|Fram te da hadd ingen spurt
ka æ ville snakke om}. Og da blei det bedre. Da va det fire stykka, og æ satt ved enden.

INTERVJUER @m1: Så du fikk mer innflytelse?

INFORMANT: Ja. {=tempo+#q13|Æ fikk gjøre det i mitt eget tempo. Først bolig, så tennan, så gjelda. Dem ville
begynne med avrusning, og æ sa nei, æ må ha et sted å komme tilbake te først. Og det hørte dem på.}
{plan|Den planen e ikke på mer enn ei side, men det e æ som har skreve den}.

INTERVJUER @k2: Er det noen ganger det er vanskelig å få hjelp?

INFORMANT: {=helg*+#q14|Det e i helga det butter. {{INSTITUSJON|Fyrlykta}} stenge klokka to på fredag, og så
åpne dem mandag. Lørdag kveld e den lengste kvelden i verden, det skal du vite. Da sitt æ der med telefonen,
og det e ingen nummer å ringe som ikke e enten politi eller legevakt, og æ e jo ingen av delan, æ e bare
aleina.} Æ har sagt det te dem. Dem sei det e penga.

INTERVJUER: Hva gjør du da?

INFORMANT: {=stille|Skrur på radioen. Ha på radioen i begge romman, så e det som om det e nån der}. Og så
har æ {%likemann|ho {{NAVN|Gunnvor}}, ho har gått på {{INSTITUSJON|Fyrlykta}} lenger enn mæ. Vi har avtalt
at vi kan ringe kverandre te midnatt. Ho vet kordan det e}.

INTERVJUER @f1,f2: Har du familie som er med i dette?

INFORMANT: Æ har ei søster i {{STED|Namdalen}}. Vi snakka ikke sammen på elleve år. I fjor spurte {{NAVN|Jon
Martin}} om æ ville at dem skulle ta kontakt, og æ sa nei, og så sa æ ja. {datter?|Nu ringe ho kver
{{DATO|17. mai}} og på bursdagen. Det e nok, det. Det e mer enn æ trudd}.

INTERVJUER @k4: Hvordan går det med nettsider og apper, å få beskjeder digitalt?

INFORMANT: Æ har ikke bank-ID. Æ hadd det, men så mista æ telefonen. {=aldri-svar|NAV sei at dem har sendt
mæ svar på nettet. Ja, men æ kjæm jo ikke inn på nettet! Så æ har ei lang rekke med meldinga som æ aldri har
lest}. {=trykk-en?|Og ring du, e det ei dama på bånd}. Det e derfor æ går dit. Der kan æ sitte ved maskina
sammen med nån.

INTERVJUER @k3: Hvilken hjelp er viktigst for deg?

INFORMANT: At døra e åpen. {=gaa-til+%maten|At det står nån der inne, og at det lukte mat}. Resten kan komme
etterpå.

INTERVJUER @x2,x3: Hvis du kunne få akkurat den hjelpen du ønsker deg, hvordan ville det sett ut?

INFORMANT: {helg|Åpent på lørdan}. Og så kunn æ tenke mæ å gjøre noe nyttig. {=staar-opp|Æ e
treogsæksti, æ e ikke dau. Æ kan skjære fisk raskere enn nån av de unge. Det e ingen som spør ka æ kan, dem
spør bare ka æ slit med}. Skriv det.
`

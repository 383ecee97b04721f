/** A bus driver, retired and a widower. Eastern Norway; made up. */
export const i01 = `
INTERVJUER @b1,b2: Da er opptakeren på. Takk for at du ville komme. Kan du begynne med å si litt om hvor
lenge du har bodd her, og hvordan du bor nå?

INFORMANT: Jo, jeg har bodd her i {{KOMMUNE|Storåsen}} siden {{DATO|1981}}. Jeg kom hit for å kjøre buss for
{{ARBEIDSGIVER|Åsbussene}}, og så ble jeg gående. Jeg har ei rekkehusleilighet oppe i {{ADRESSE|Lerkeveien
14}}. Den er grei, den. Nedbetalt. Kona og jeg kjøpte den i {{DATO|1994}}, og etter at {{NAVN|Randi}} gikk
bort har jeg bodd der aleine. Det er vel egentlig for stort nå.

INTERVJUER @b4: Hvem snakker du med i hverdagen?

INFORMANT: Det er ikke så mange. Sønnen min ringer på søndager, han bor i {{STED|Trysilmarka}}. Og så er det
naboen, han {{NAVN|Kåre}}, vi måker snø sammen. Men det kan gå dager, altså. {stille|Verst er det etter
middag, når oppvasken er tatt og klokka bare er halv fem}. I jobben snakka jeg med hundre mennesker om
dagen, de fleste sa ikke mer enn hei, men det var jo et hei.

INTERVJUER @b5,b6: Hvordan vil du si at helsa er, og hvordan har det vært med alkohol?

INFORMANT: Helsa er bra for alderen. Knærne er ødelagt av clutchen (ler). Med alkohol … da må vi tilbake til
det året etter begravelsen. Jeg hadde aldri vært noen drikker. Ikke sånn. Du kan ikke være det når du skal
sitte bak et ratt klokka fem om morran. Men da jeg gikk av, og så ble hun sjuk, og så var hun borte … Da ble
det en øl til nyhetene, og så ble det to, og så ble det ikke no' nyheter.

INTERVJUER @t1: Kan du fortelle om den gangen du først var i kontakt med kommunen for å få hjelp?

INFORMANT: Det tok to år. {klare-selv|En skal jo klare seg selv, er det ikke det vi har lært? Faren min
sa aldri et ord om noe som var vondt, og jeg har vel gått i det samme sporet}. Så jeg gjorde ingenting.
{skam*|Jeg bar flaskene i bagasjerommet til glassigloen borte på {{STED|Kvernmoen}}, for ikke å møte noen på
den borte hos oss}. Det sier vel litt.

INTERVJUER: Hva var det som gjorde at det ble annerledes?

INFORMANT: Det var datteren til naboen, faktisk. {andre-saa|Hun jobber på et apotek, og hun sa til meg over
gjerdet at «nå ser du ikke bra ut». Bare det.} Og så sa hun at det gikk an å ringe kommunen.
{visste-ikke*+#q02|Det hadde aldri slått meg. Kommunen, det var for meg vann og vei og bussholdeplasser. Jeg
visste ikke at det fantes en sånn ruskonsulent, som du kan snakke med uten å være … ja, uten å ligge i
grøfta.}

INTERVJUER @t2,t3: Hva visste du om tjenestene før det?

INFORMANT: Ingenting. {visste-ikke|Jeg har kjørt forbi det huset i førti år, og jeg trodde det var et
lager}. Det står «Mestring og helse» på skiltet nå. {ord|Mestring og helse, det sier jo meg ingen verdens
ting. Jeg trodde det var treningsstudio.} (ler) Informasjonen ligger vel på nettet. Men du må jo vite hva du
skal leite etter.

INTERVJUER: Og så ringte du?

INFORMANT: Jeg ringte den {{DATO|3. mars 2023}}, det husker jeg for det var bursdagen til {{NAVN|Randi}}.
Eller, jeg skulle ikke ha sagt navnet hennes kanskje.

INTERVJUER: Det tar vi ut etterpå. Ingen som leser dette får vite det.

INFORMANT: Nei, fint. Jeg ringte, og jeg fikk en telefonsvarer. {ventetid|Da var det like før jeg la på
for godt. Du samler deg opp i to år, og så er det en stemme som sier at åpningstida er ni til elleve}. Men
jeg la igjen nummeret mitt, {{TELEFON|406 55 219}}, og {ringer-tilbake|etter en times tid ringte det en fyr
tilbake}. Han sa: «Hei, du ringte hit. Det er bra.» Det var akkurat det jeg trengte å høre.

INTERVJUER @r1: Hva slags hjelp har du fått siden?

INFORMANT: Jeg går til han {{NAVN|Vidar}} annenhver onsdag. Vi sitter ikke bare på kontor heller. I sommer
gikk vi tur rundt {{STED|Lomtjernet}}. {a:samme*+#q04|Det beste er at det er det samme mennesket som kommer.
Han husker hva jeg sa sist. Han spør åssen det gikk med den fryseren. {god-tid|Og så sitter han ikke og ser
på klokka}.{/a} Jeg har vært sjåfør, jeg kjenner på lufta når en har rute å passe.

INTERVJUER @r2,r3: Hva har hjelpen hatt å si for bruken av alkohol, og for hvordan du har det?

INFORMANT: {mindre|Jeg drikker ikke på hverdager lenger. Det er ikke null, og han har aldri sagt at det
må være null. Det var jeg redd for, at første bud var at nå skal du aldri smake en øl mer. I stedet spurte
han hva jeg sjøl kunne tenke meg.} Vi førte en sånn kalender. {staar-opp|Nå står jeg opp om morran, setter
på kaffen og har noe å stå opp til}.

INTERVJUER @m1: Så du har vært med på å bestemme opplegget?

INFORMANT: Ja, det vil jeg si. {tempo|Det har gått i mitt tempo}. Det var ikke noe skjema som skulle inn til
den og den datoen. Eller, det var vel et skjema den første gangen. Men det tok han etterpå, når vi hadde
prata litt.

INTERVJUER @k1: Får du annen hjelp fra kommunen?

INFORMANT: Nei, ikke hjemmehjelp eller noe sånt. Men {gaa-til*+#q06|jeg går på frivilligsentralen hver
torsdag. Vi er en gjeng som fikser sykler. Det er noe å gå til, og så er det noen som merker det hvis jeg
ikke kommer.} Det var {{NAVN|Vidar}} som blei med meg dit den første gangen. Han gikk ikke bare og sa at
«det fins et tilbud», han satte seg i bilen og blei med.

INTERVJUER: Hva betydde det?

INFORMANT: Alt. Jeg hadde aldri gått inn der aleine. {gikk-forbi|En står der ute på parkeringa og ser at de
andre kjenner hverandre, og så starter du bilen igjen}. {maten|Nå er det jeg som koker suppa annenhver gang,
og du skal ikke se bort fra at det smaker bedre når vi er tolv rundt bordet}.

INTERVJUER @f1: Har sønnen din vært involvert på noen måte?

INFORMANT: Nei. {skjerme|Han vet det ikke. Jeg vil ikke at ungene skal bekymre seg, de har nok med
sitt. Han tror jeg fikser sykler fordi jeg er glad i sykler.} (ler) Det er jeg jo og. {{NAVN|Vidar}} har
spurt om jeg vil ta han med på en prat. Jeg har sagt kanskje til høsten.

INTERVJUER @k2: Hvordan er det å få tak i dem hvis du trenger det utenom onsdagene?

INFORMANT: På dagtid går det greit, jeg sender en melding. {helg|Men det er i helgene det røyner på.
Fra fredag klokka tre til mandag morgen er det ikke et menneske å få tak i. Jeg sier ikke at noen skal sitte
og vente på at jeg skal ringe, men bare å vite at det gikk an.}

INTERVJUER @s1,s2-: Er det flere som samarbeider om deg, fastlegen for eksempel?

INFORMANT: Fastlegen min, {{NAVN|Brekken}}, han vet det nå, men det var jeg som fortalte det.
{legen-spurte|Han hadde aldri spurt, enda jeg har vært der hvert år for å få fornya førerkortet. Han målte
blodtrykket og så på synet.} Han spurte aldri rett ut. Det skulle han gjort.

INTERVJUER @x1: Er det noe du skulle ønske var annerledes med tjenestene?

INFORMANT: At de var lettere å finne. {brosjyre|Heng opp en lapp på bussholdeplassen. Eller der folk går når
noen dør, hos begravelsesbyrået, der ligger det brosjyrer om gravstein og arv}. Men om åssen du skal leve
etterpå, det ligger det ingen brosjyre om.

INTERVJUER @x3: Er det noe du vil legge til helt til slutt?

INFORMANT: Nei. Jo. {menneske|Jeg er blitt møtt som en vanlig mann, ikke som et problem}. Det vil jeg gjerne
ha sagt. Og hvis noen lurer, så går det an å begynne når du er seksti-fire også.
`

/** A man in opioid maintenance treatment who helps others now. Western speech; made up. */
export const i12 = `
INTERVJUER @b1,b3: Velkommen. Skal vi begynne med hvor lenge du har bodd her og hva du lever av?

INFORMANT: Jeg har bodd i {{KOMMUNE|Hellvika}} i seks år. Før det {{BY|Oslo}}, {{BY|Bergen}},
{{BY|Kristiansand}}, litt overalt og ingen steder. Ufør, og så har jeg en tyve prosent stilling som
erfaringskonsulent i kommunen. Den er jeg mest stolt av, selv om jeg taper på den.

INTERVJUER @b2: Og hvordan bor du?

INFORMANT: I egen leilighet. Jeg eier den! {bolig|Startlån, i {{DATO|2024}}. Jeg var seksti år og
kjøpte mitt første kjøkken. Jeg satt på gulvet den første kvelden og åpnet og lukket skuffene}. Det var
{{NAVN 1|Turid}} på boligkontoret som fikk det til, hun ga seg ikke.

INTERVJUER @b6: Hvordan vil du beskrive rusbruken din gjennom livet?

INFORMANT: Heroin fra jeg var nitten. LAR i {{DATO|2008}}. Ut igjen, inn igjen. {mindre*|Nå har jeg ikke
ruset meg utenom på fem år}. Men jeg er en av de gamle. Vi begravde fire i fjor av dem jeg begynte sammen
med. Det er ikke planlagt for at sånne som oss skal bli gamle.

INTERVJUER: Hva mener du med det?

INFORMANT: {gammel-ferdig*|Hele systemet er laget for at du skal være ung. Du skal tilbake i jobb, du
skal på behandling, du skal få igjen ungene. Jeg er sekstito og har kropp som åttito. Sykehjemmet sier at de
ikke tar imot LAR-pasienter, og rusomsorgen sier at de ikke driver med pleie}. {hver-perm|Så hvem sin perm
skal jeg dø i?}

INTERVJUER @t1: Husker du første gang du fikk kontakt med tjenestene her i kommunen?

INFORMANT: Ja. Jeg kom med bussen, med en bag, i november. {tilfeldig|Jeg gikk på et møte for å få varmen.
Der satt {{NAVN 2|Egil}}, erfaringskonsulent.} {likemann*|Han har vært der sjøl, det så jeg på måten
han satt på. Han sa ikke at han forsto meg. Han sa hvor det var kaffe, og når døra åpnet, og hvem jeg skulle
be om å få snakke med. Og så møtte han opp dagen etter}.

INTERVJUER @h1,h2: Hva er det med ham eller andre som har vært viktig?

INFORMANT: {god-tid*+#q71|Han hadde god tid. Det er sjelden. Alle har travelt når de snakker med oss, som om
vi smitter av det.} {humor|Og så lo han av meg når jeg fortjente det}. {samme|Nå har jeg hatt den samme
kontaktpersonen i fire år, {{NAVN 3|Oddny}}. Hun har sett meg på det verste, så jeg kan ikke skremme henne}.

INTERVJUER @r1,r3: Hva har hjelpen hatt å si for deg?

INFORMANT: {staar-opp*+#q72|Det har reddet livet mitt, det er ikke mer å si om den saken. Men jeg vil si det
nøyaktig: Det var ikke behandlingen som reddet meg, den holdt meg i live. Det var at noen ga meg nøkkelen
til et lokale og sa at du åpner på mandag.} Da måtte jeg stå opp.

INTERVJUER: Så det å få et ansvar?

INFORMANT: Ja. {menneske|De behandlet meg som en som kunne ha en nøkkel}.

INTERVJUER @s1,s2: Hvordan samarbeider tjenestene rundt deg?

INFORMANT: {gruppe|Jeg har ansvarsgruppe hver tredje måned. Den har vært god fordi {{NAVN 3|Oddny}} leder
den, og fordi jeg får sakslista før}. {snakker-sammen?|De er enige om hvem som gjør hva, og så gjør de det}.
{medisinliste|Det som skranter er apoteket og sykehuset. Da jeg brakk beinet, fikk jeg ikke medisinen min på
to døgn, for den sto ikke på lista deres. To døgn, med brukket bein}. {mistro*|De trodde jeg var ute
etter noe. Jeg lå der med et bein som pekte feil vei, og de trodde jeg var ute etter noe}.

INTERVJUER @a1,a2: Hvordan var det da du ble skrevet ut?

INFORMANT: {for-utskriving|{{NAVN 3|Oddny}} var der på møtet før jeg skulle hjem, og hun hadde ordnet med
seng i stua}. {fredag|De ville sende meg hjem en fredag, og hun sa nei. Hun sto i døra og sa nei. Så ble det
mandag}.

INTERVJUER @s3: Har du individuell plan?

INFORMANT: {plan*+#q74|Ja. På første side står det «Jeg vil bli bestefar på ordentlig». De ville ha det i
målform, med «innen utgangen av». Jeg sa at det går ikke an å sette dato på det. Så nå står det sånn.}
Datteren min tok kontakt i fjor.

INTERVJUER @f1: Hvordan skjedde det?

INFORMANT: {{NAVN 2|Egil}} spurte om jeg ville skrive et brev. {tempo|Jeg brukte et halvt år på det brevet,
og ingen purret}. Hun svarte på {{DATO|4. juni}}. Vi har vært på kafé tre ganger. {datter|Kommunen hadde en
samtalegruppe for voksne barn, hun går der nå. Det er nesten det fineste, at det var noe til henne også}.

INTERVJUER @m1,m2: Hvordan er det med medbestemmelse, slik du ser det også fra jobben din?

INFORMANT: {ingen-spurte|De spør på slutten, når alt er bestemt. «Har du noen innspill?» Det er som å spørre
passasjerene om ruta når flyet har landet}. Men det er blitt bedre. {mase|Mange av de eldre har gitt opp, de
sier at det er greit, for de orker ikke en runde til}. Det er min jobb nå å spørre en gang til.

INTERVJUER: Hva sier de da?

INFORMANT: {stille|De sier at de er alene. Det er alltid det. Ikke pillene, ikke penga. Alene}. {maten|Så vi
har middag hver dag klokka fire, for å si det enkelt. Lapskaus er også rusbehandling}.

INTERVJUER @k2,k4: Hvordan er det å komme i kontakt med tjenestene, og hvordan går det med det digitale for
dem du møter?

INFORMANT: {trykk-en+#q75|For å søke om hjelp må du ha BankID, for å få BankID må du ha pass, for å få pass
må du ha adresse, og for å få adresse må du søke om hjelp. Jeg har tegnet det opp som en sirkel og hengt det
på veggen på kontoret.} {helg|Og i helgene er det vi erfaringskonsulenter som tar telefonen, på fritida.
Mitt nummer, {{TELEFON|413 77 260}}, det har de fleste}. Det er ikke holdbart, men det holder noen i live.

INTERVJUER @t3: Hva tenker du om informasjonen fra kommunen?

INFORMANT: {brosjyre|Det lå en brosjyre på venterommet med bilde av en ung jente som ser ut et vindu. Jeg
har ingen venner som ser sånn ut}. {visste-ikke|De eldre vet ikke at tilbudet gjelder dem. De tror at
rustjenesten er for ungdom}.

INTERVJUER @x1: Er det noe du skulle ønske var annerledes?

INFORMANT: At noen begynner å planlegge for at vi blir gamle. {gammel-ferdig|Sykehjem som tør}. {okonomi|Og
at det lønner seg å jobbe litt. Jeg betaler for å gå på jobb}.

INTERVJUER @x3: Er det noe du vil tilføye?

INFORMANT: Nei. Jo, {skam?|jeg skammet meg før. Nå er det jeg som er flau over dem som går forbi}. Det er en
forskjell. Du kan bruke navnet mitt for min del, men det får du vel ikke lov til.
`

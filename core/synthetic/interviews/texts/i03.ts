/** A teacher, retired, with sleeping tablets and home nursing. Careful speech; made up. */
export const i03 = `
INTERVJUER @b2,b4: Kan du fortelle hvordan du bor, og hvem du har rundt deg?

INFORMANT: Jeg bor i en leilighet i sentrum, i {{ADRESSE|Skolegata 22}}, tredje etasje, heldigvis med heis.
Jeg var lærer ved {{INSTITUSJON|Storåsen ungdomsskole}} i trettiåtte år, i norsk og historie. Jeg ble skilt
i {{DATO|2003}} og har to voksne barn. {{NAVN 1|Eivind}} bor i Danmark, og {{NAVN 2|Marit}} bor en times
kjøring unna. Vi har god kontakt. Ellers er det to gamle kolleger jeg spiller sjakk med.

INTERVJUER @b5,b6: Og helsa, og bruken av legemidler?

INFORMANT: Hjertet er skrøpelig, og jeg har vondt i hofta. Med legemidler er historien lang. Jeg fikk
sovetabletter første gang den vinteren jeg ble skilt. De skulle jeg ha i tre uker. Jeg hadde dem i enogtyve
år.

INTERVJUER: Enogtyve år.

INFORMANT: Ja. Og ingen stusset. {legen-spurte|Det kom en ny lege, og en ny, og alle fornyet resepten. Ikke
én spurte rett ut: hvorfor tar du disse?} Jeg spurte ikke selv heller. {klare-selv|En lærer har da vett til
å ta vare på seg selv, tenkte jeg}. Det er en merkelig form for avhengighet, for den syntes ikke. Jeg sto
der foran klassen hver morgen.

INTERVJUER @t1: Hvordan kom du i kontakt med kommunen?

INFORMANT: Jeg falt på badet, det var {{DATO|12. november 2024}}, og ble liggende til dagen etter. Etter
sykehuset kom hjemmesykepleien. {andre-saa*|Det var en av dem, en ung mann som het {{NAVN 3|Amadou}},
som la tablettene utover kjøkkenbordet og telte. Han moraliserte ikke. Han sa: «Vet du at det ikke er
sikkert at du falt fordi du er gammel?» Det hadde ingen sagt til meg}.

INTERVJUER: Hva tenkte du da?

INFORMANT: Jeg ble fornærmet. Og så ble jeg lettet. Det tok omtrent en uke å komme fra det ene til det
andre.

INTERVJUER @r1,r2: Hva slags hjelp fikk du med tablettene?

INFORMANT: Kommunens psykiske helsetjeneste, {{NAVN 4|Hilde Torp}} heter hun, laget en nedtrapping sammen
med fastlegen. En kvart tablett om gangen. {tempo|Hun sa at vi hadde god tid, at jeg hadde brukt enogtyve år
på å venne meg til dem og kunne få lov å bruke ett på å venne meg av}. {mindre|I dag tar jeg én kvart
tablett, og den tar jeg fordi jeg liker å ha den.} Jeg sover dårligere, men jeg er våken når jeg er våken.

INTERVJUER @h1,h2: Hvordan er kontakten med dem som kommer hjem til deg?

INFORMANT: Da må vi skille. Fru {{NAVN 4|Torp}} er enestående. Med hjemmesykepleien er det annerledes.
{stadig-nye*+#q17|Det kommer stadig nye ansikter. Jeg begynte å føre bok, det er en yrkesskade. På tre
måneder var det trettien forskjellige mennesker inne på badet mitt. Jeg husker navnet på fire.} De er
hyggelige, for all del. Men {om-igjen|jeg må forklare hofta på nytt hver gang, hvilket ben jeg skal støtte
meg på}.

INTERVJUER: Har du tatt det opp med dem?

INFORMANT: I begynnelsen. {mase*|Jeg ringte avdelingslederen tre ganger. Hun var vennlig og sa at hun
skulle se på det. Så forsto jeg at dette er slik det er, og jeg har sluttet å mase. Det er ikke det samme
som å være fornøyd}. Det må du gjerne skrive ned. Jeg tror mange av oss eldre blir registrert som fornøyde
når vi egentlig er stilnet.

INTERVJUER @s1: Hvordan opplever du at tjenestene samarbeider?

INFORMANT: {a:medisinliste|Medisinlista stemmer ikke. Sykehuset har én, fastlegen har én, og i den esken som
hjemmesykepleien legger opp, ligger en tredje. {b:hver-perm+#q19|Jeg har opplevd at den sovetabletten vi
hadde brukt fire måneder på å ta bort, plutselig lå i dosetten igjen, fordi noen hadde skrevet ut en gammel
liste{/a}. Hadde jeg ikke vært gammel norsklærer og lest etiketten, så hadde jeg vært tilbake der jeg
begynte.{/b}

INTERVJUER: Hva skjedde da?

INFORMANT: Jeg ringte {{NAVN 4|Torp}}. Hun ringte alle. {budbringer|Det er hun eller jeg som er bindeleddet.
Det burde ikke hvile på at pasienten kan lese latin}.

INTERVJUER @s2-,s3: Har du en ansvarsgruppe eller en individuell plan?

INFORMANT: Ansvarsgruppe, nei. Individuell plan ble nevnt. {plan|Jeg fikk et ark med overskriften «Hva er
viktig for deg?». Jeg skrev at det viktigste var å kunne gå til biblioteket selv. Arket ble scannet, og
siden har jeg ikke sett det}. Men jeg går til biblioteket.

INTERVJUER @t3,t4: Hva synes du om informasjonen fra kommunen, om tjenestene og om rettighetene dine?

INFORMANT: {brosjyre|Da jeg kom hjem fra sykehuset lå det en brosjyre på kjøkkenbordet. Den var fra
{{DATO|2016}}, og halvparten av telefonnumrene gjaldt ikke lenger}. {ord|Vedtaksbrevet var på fire sider.
Jeg har undervist i norsk hele livet, og jeg måtte lese det tre ganger før jeg forsto at jeg hadde fått ja}.
Språket i slike brev er skrevet for den som skriver, ikke for den som leser.

INTERVJUER @k2: Hvordan er det å komme i kontakt med dem når du trenger det?

INFORMANT: {hvem-ringer|Det finnes ett nummer til hjemmesykepleien, ett til tildelingskontoret og ett til
psykisk helse, og det er aldri det nummeret du har som er det rette}. En gang ba de om fødselsnummeret mitt
over telefonen, {{FØDSELSNUMMER|128451 00198}}, og så ble linja brutt. Da satt jeg der og hadde gitt fra meg
alt sammen til ingen. (ler litt)

INTERVJUER @k4: Bruker du nettsidene eller innbyggerappen?

INFORMANT: Ja, det gjør jeg faktisk, jeg er ikke redd for en datamaskin. {aldri-svar|Jeg har sendt fire
meldinger gjennom den portalen. På to av dem står det fremdeles «under behandling». Den eldste er halvannet
år.} Mine venner på sjakken kommer ikke inn i det hele tatt. {barnebarnet|Den ene lar barnebarnet lese
legebrevene for seg. Tenk på det}.

INTERVJUER @f1: Har barna dine vært involvert?

INFORMANT: {{NAVN 2|Marit}} har vært med på ett møte, og det var fint. Hun spurte om ting jeg ikke hadde
kommet på. {datter|Etterpå ringte de henne i stedet for meg når timer skulle flyttes. Det satte jeg mindre
pris på. Jeg har tross alt telefon}.

INTERVJUER @h3,m1: Opplever du at de forstår situasjonen din, og at du blir hørt?

INFORMANT: Hos fru {{NAVN 4|Torp}}, ja, helt ut. Hun leste en bok jeg anbefalte. Ellers …
{gammel-ferdig*+#q20|Når en er fylt sytti, snakkes det i en egen tone. «Så flink du er.» Jeg er ikke flink,
jeg spiser frokost. Det er som om en blir satt ned et par klassetrinn.} {menneske|Unntaket var {{NAVN
3|Amadou}}, han sa «hva mener du?», og så ventet han på svaret}.

INTERVJUER @x1: Hva skulle du ønske var annerledes?

INFORMANT: {samme|At det var fire mennesker og ikke trettien}. At noen eide medisinlista. Og at noen ser på
resepten og spør. {legen-spurte|Det koster ingenting å spørre. I enogtyve år kunne et eneste spørsmål
ha spart meg for et lårhalsbrudd}.

INTERVJUER @x3: Er det noe mer du vil si?

INFORMANT: Bare at jeg takket ja til dette fordi jeg tror folk ser for seg en annen type når de hører ordet
avhengig. De ser ikke for seg en mann med sløyfe. (ler) Hvis noen leser dette og har en eske på nattbordet,
så håper jeg de spør.
`

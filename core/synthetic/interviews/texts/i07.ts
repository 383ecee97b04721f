/** A man who was discharged on a Friday; coded by two. Northern speech; made up. */
export const i07 = `
INTERVJUER @b2,b4: Da er vi i gang. Hvordan bor du for tida, og hvem har du rundt deg?

INFORMANT: Æ bor i ei lita blokk, i {{ADRESSE|Havnegata 7B}}, andre høgda. Har bodd der sia skilsmissen i
{{DATO|2003}}. Æ har ein kamerat, han {{NAVN 1|Ronald}}, vi spelle bridge på nettet, og så har æ ungan i
{{BY|Tromsø}}. Fem barnebarn. Dem veit stort sett kordan det e.

INTERVJUER @b6: Hvordan vil du beskrive bruken av alkohol?

INFORMANT: Æ va maskinist te sjøs i tredve år. To mål i veka ombord og så fri i fire, og da va det fri. Æ
drakk i periodan, og i mellom va æ tørr som ein pinne. {=andre-saa*|Andre så det før mæ. Ho va dattra
mi, ho var tolv år, og ho sa: «Pappa, du har ei anna stemme når du drikk.» Æ hørte det ikkje før æ va
seksti}.

INTERVJUER @t1: Når kom du i kontakt med kommunen?

INFORMANT: Det va da æ vart pensjonist. {=pensjonist?|Så lenge æ seilte, va det rederiet, dem hadde ein
bedriftslege og ein avtale. Den dagen æ gikk i land, så va æ ikkje med i nåkka lenger}. Så drakk æ nu i ett
år. Og så datt æ på kaia, og da kom det ein kar fra oppfølgingstenesta på sjukehuset.

INTERVJUER: Han kom på sykehuset?

INFORMANT: Ja, han {{NAVN 2|Ailo}}. {=for-utskriving*+#q41|Han sto der ved senga dagen før æ skulle heim, i
ytterklær, og sa at han skulle kjøre mæ. Han hadde vore i leiligheta og satt inn mjølk. Ka slags folk e det
som sett inn mjølk? Da bestemte æ mæ førr å prøve.}

INTERVJUER: Det gjorde inntrykk.

INFORMANT: Det gjør det enda. (pause) {%menneske|Det e ikkje mjølka, skjønne du}.

INTERVJUER @a1,a2: Har det alltid vært slik når du har vært innlagt?

INFORMANT: Nei! Det va den andre gangen. Den første gangen, i {{DATO|februar 2024}}, på avrusninga på
{{INSTITUSJON|Fjellheim}}, {=fredag*+#q42|da vart æ utskrevet en fredag klokka to. Æ fikk ein konvolutt og
ein busskupong. Bussen gikk ikkje før mandag. Så æ tok inn på hotellet ved stasjonen, og det e ein bar på
det hotellet. Resten kan du jo tenke dæ.} {=helg|Det va ingen å ringe te. Æ prøvde nummeret i konvolutten,
og det va ein svarer som sa god helg}.

INTERVJUER: Og så?

INFORMANT: Og så va æ tebake der etter ni daga. {%mistro|Dem sukka litt i luka, det hørte æ. «Alt igjen?» sa
ho eine.} Det va sikkert ikkje meint som nåkka.

INTERVJUER @s1: Hvordan samarbeider sykehuset og kommunen nå?

INFORMANT: {=snakker-sammen|Nu har dem ei ordning. {{NAVN 2|Ailo}} blir ringt når æ blir innlagt, og så
e han med på eit møte før æ reise heim, om det så e på skjerm. Dem har ei tavle, og på den står det ka som e
avtalt, og æ får bilde av ho på mobilen}. {%plan|Det e planen min, den tavla}. Det va ei sykepleier som fant
på det sjøl.

INTERVJUER @h1,h2: Kan du si litt mer om {{NAVN 2|Ailo}} og kontakten dere har?

INFORMANT: {=si-det*+#q44|Æ kan si det som det e. Når æ har drukke, så sei æ at æ har drukke, og da sei han:
«Ja vel, ka skjedde før du tok den første?» Han blir ikkje skuffa. Æ har skuffa folk i femti år, det e ei
lettelse å treffe ein som ikkje lar seg skuffe.} {=samme|Han har vore der i to år no, og {god-tid|han sir
aldri at han må gå}}.

INTERVJUER: Hvor ofte møtes dere?

INFORMANT: Kver tirsdag. {=gaa-til|Vi går en tur på moloen, og så går vi innom sjømannsheimen, der har dem
middag. Sveler etterpå}. {maten|Du et meir når det e nån som spør om du skal ha meir}.

INTERVJUER @r2,r3: Hvilken betydning har hjelpen hatt?

INFORMANT: {=mindre|Æ har hatt to sprekka i år. I fjor talte æ ikkje}. {=staar-opp*+#q45|Æ står opp om
morgenen. Det høres lite ut, men prøv det sjøl etter tredve år. Æ står opp, bare senga slik vi gjorde
ombord, og så veit æ at den dagen ikkje e bortkasta.}

INTERVJUER @m1: Føler du at du er med og bestemmer?

INFORMANT: Ja. {{NAVN 2|Ailo}} spør. {=tempo?|Han ville ha mæ på ei gruppe, og æ sa at æ ikkje e nån
gruppemann. Så gikk det eit år, og så spurte æ sjøl}. {=likemann|No sitt æ der, og det e han {{NAVN
3|Henry}}, han har vore tørr i nitten år. Når han sei at det går over, så trur æ på det, for han har vore
der sjøl}.

INTERVJUER @k2: Er det noe som er vanskelig?

INFORMANT: {=hvem-ringer|Når {{NAVN 2|Ailo}} har ferie. Da står det at æ ska ringe «tjenesten». Kem e det? Æ
har ringt «tjenesten», og da kom æ te bygningsavdelinga}. (ler) Dem va forresten hyggelige på
bygningsavdelinga.

INTERVJUER @k1: Får du annen hjelp fra kommunen?

INFORMANT: {okonomi|Økonomi, ja. Det va ei gjeldsordning som va klar på tre måneda, ho {{NAVN 4|Beate}} på
NAV va som ein maskinist sjøl, ho tok rør førr rør}. {hjemme|Heimehjelp har æ takka nei te. Æ vaske sjøl}.

INTERVJUER @f1: Har ungene dine vært involvert?

INFORMANT: Dattra mi va med på eit møte. {=skjerme|Æ ville egentlig ikkje, æ har påført ho nok}. {datter|Men
{{NAVN 2|Ailo}} sa at ho kunn få si ka ho trengte, og ikkje bare ka æ trengte. Og da sa ho at ho ville
slippe å ringe kver kveld førr å høre på stemma mi}. Nu ringe æ ho, på søndag. Da har æ den rette stemma.

INTERVJUER @m2,x1: Har du forslag til hva som kunne vært bedre?

INFORMANT: {fredag|Ikkje skriv ut folk på fredag. Det koste ingenting. Tirsdag, det e ein fin dag}. Og
{pensjonist|at nån fra kommunen ringte kvar og ein som gikk av med pensjon og spurte kordan det gikk. Ein
telefon, et halvt år etter kaka}.

INTERVJUER @x3: Er det noe du vil si til slutt?

INFORMANT: {gammel-ferdig|Det e mange som trur at når du e sytti, så e det ikkje nåkka vits}.
{=klare-selv|Og vi trur det sjøl, vi gamle sjøfolk, at ein ska klare sæ sjøl.} {%skam|Æ skammes ikkje no.
Men æ tok ikkje med mæ nån hit inn fra gangen, det merka du vel}.
`

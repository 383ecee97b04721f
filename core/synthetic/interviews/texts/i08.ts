/** A woman whose daughter sits beside her. Eastern Norway; made up. */
export const i08 = `
INTERVJUER @b1,b2: Hyggelig å hilse på dere begge. Det er deg jeg skal snakke med, men du ville gjerne at
datteren din var her. Hvor lenge har du bodd i leiligheten?

INFORMANT: Her på {{INSTITUSJON|Solbakken omsorgsboliger}} har jeg vel bodd i …

DATTER: Fire år, mamma.

INFORMANT: Fire år. Før det bodde vi på {{STED|Nordre Glenne}}. Vi hadde kuer. Mannen min døde i
{{DATO|2018}}, og så ble det for mye for meg. Det var {{NAVN 1|Wenche}} her som ordnet det.
{datter*|Datteren min holder i trådene. Jeg vet ikke hvor jeg hadde vært uten. Men det hender jeg
skulle ønske at noen spurte meg hvilken tråd de skulle dra i}.

DATTER: Det visste jeg ikke at du tenkte.

INFORMANT: Nei, men nå spør de jo. (ler)

INTERVJUER @b5,b6: Hvordan vil du si at helsa er, og hvordan er det med medisiner?

INFORMANT: Jeg er nitti prosent frisk, pleier jeg å si, og så er det de ti. Jeg har vært plaget med nerver
hele livet, det het det den gangen. Jeg fikk tabletter for det i {{DATO|1976}}. De var gule.

DATTER: Og så var det vinen.

INFORMANT: Ja, jeg var kommet dit. {skam|Et glass portvin til tablettene. Det lå i en teboks. Det er flaut,
men nå er det sagt, og {{NAVN 1|Wenche}} vet det jo, det var hun som fant boksen}.

INTERVJUER @t1: Hva skjedde da?

INFORMANT: Det ble et voldsomt oppstyr. {andre-saa|Hun ringte, og så kom de, to stykker. De satt i sofaen
der} og snakket.

INTERVJUER @h2: Hvordan var den første samtalen?

INFORMANT: {over-hodet*|De snakket over hodet på meg. De spurte {{NAVN 1|Wenche}} hvor mange tabletter
jeg tok, og jeg satt tredve centimeter unna. Jeg er gammel, men jeg er ikke et møbel}.

DATTER: Det er sant. Jeg svarte, jeg. Det har jeg angret på etterpå.

INFORMANT: Du mente det godt. {ord|Og så brukte de ord jeg ikke forstår. Kartlegging og samtykkekompetanse.
Jeg trodde de lurte på om jeg kunne kjøre bil}.

INTERVJUER @h3: Ble det annerledes etter hvert?

INFORMANT: Ja. Det kom en annen. {{NAVN 2|Farida}}. {menneske*+#q49|Hun håndhilste på meg først. Det er en
liten ting. Så dro hun stolen rundt, så hun satt med ryggen til {{NAVN 1|Wenche}}, og spurte: «Hva er det du
vil?» Jeg hadde ikke noe svar. Det var så lenge siden noen hadde spurt.}

INTERVJUER: Hva svarte du?

INFORMANT: Jeg sa at jeg ville sove, og at jeg ville spille piano. De hadde flyttet pianoet ned i
fellesstua, og der er det alltid noen som ser på fjernsynet. {ingen-spurte|Ingen spurte hva jeg ville da det
ble flyttet. Det sto i veien for rullatoren, sa de. Jeg hadde ikke rullator}.

DATTER: Det fikk du jo etterpå.

INFORMANT: Ja, etterpå.

INTERVJUER @r1,r2: Hva har {{NAVN 2|Farida}} og de andre hjulpet deg med?

INFORMANT: {{NAVN 2|Farida}} kommer på mandager. {mindre|Vi har tatt bort én gul om gangen. Nå er det hvite,
og de er halve. Og portvinen har {{NAVN 1|Wenche}} i skapet sitt, og hun har lov til å by meg på den i
selskap}. {samme|Når det er {{NAVN 2|Farida}}, går det bra. Når hun er syk, sender de ikke noen, og det er
like greit, for da slipper jeg å begynne forfra}.

INTERVJUER @k1: Hva slags hjelp får du ellers her i huset?

INFORMANT: {hjemme|De kommer med medisin klokka åtte og klokka ti om kvelden, og så støvsuger de annenhver
uke}. {stadig-nye|Det er mange. Noen ganger lager jeg meg en lek, jeg gjetter hva de heter før de sier
det. Jeg har aldri vunnet. De fleste sier det ikke}.

DATTER: Jeg har skrevet en liste på kjøleskapet. Den er på tjueto navn.

INTERVJUER @b4: Treffer du mange andre?

INFORMANT: Det bor fjorten her, men vi lukker dørene. {stille*+#q51|Det er rart med det. En kan bo vegg i
vegg med fjorten mennesker, og det er så stille at en hører kjøleskapet. Jeg pleier å si god natt til det.}
(ler) {maten|På torsdager har vi felles grøt, og da skulle du høre. Da prater alle i munnen på hverandre}.
Det burde vært grøt hver dag.

INTERVJUER: Hvem har funnet på torsdagsgrøten?

INFORMANT: Det var {{NAVN 3|Kjell}} i nummer ni. Han sto bare opp en dag og begynte å koke. Kommunen betaler
melka nå.

INTERVJUER @s1,s2-: Samarbeider de som hjelper deg, etter det dere ser?

INFORMANT: Det vet jeg ikke. Det er {{NAVN 1|Wenche}} som vet.

DATTER: Jeg må vel svare, da. De som kommer med medisinen, vet ikke hva {{NAVN 2|Farida}} har avtalt. Jeg
har ringt fra jobben i lunsjen, og da er det lunsj der også.

INFORMANT: {medisinliste|En kveld fikk jeg to hvite, og jeg sa at det skulle være en halv. «Det står to», sa
hun. Jeg tok en halv og la resten i pianokrakken}.

INTERVJUER: Det var godt du fulgte med.

INFORMANT: Ja, si det til dem med kartleggingen.

INTERVJUER @f1,f2: Hvordan er det for deg, datter, å være så mye med?

DATTER: Det er fint, og så er det en jobb. Jeg har tatt ut sju velferdsdager i år. De spør alltid meg om det
praktiske. Ingen har spurt om jeg klarer det.

INFORMANT: {til-bry|Jeg vil jo ikke være til bry. Jeg later som jeg har spist, jeg, når hun ringer, så
hun skal slippe å komme}.

DATTER: Mamma.

INFORMANT: Ja, nå er vi så ærlige her. {si-det|Det er det opptaksapparatet som gjør det}.

INTERVJUER @k2,k4: Hvis du trenger noe, hvordan får du tak i noen?

INFORMANT: Jeg har en snor. Den er til når en faller. {hvem-ringer|Men hvis jeg bare er urolig, hvem er det
jeg skal ringe da? Snora er ikke til det}. {barnebarnet|På den nettplata får jeg ikke til noe, det er {{NAVN
4|Emil}}, yngste barnebarnet, som leser beskjedene. Han er tolv. Han spurte: «Mormor, hva er benzo?»}. Det
var ikke meningen at han skulle lese det.

INTERVJUER @m1: Opplever du at du er med på å bestemme?

INFORMANT: Mer nå. {tempo*+#q53|{{NAVN 2|Farida}} spør om vi skal ta bort en halv til, eller om vi skal
vente til over jul. Det er jeg som sier når. Jeg har bestemt to ganger at vi skal vente, og hun har ikke
himlet med øynene en eneste gang.}

INTERVJUER @x2: Hvis du kunne få akkurat den hjelpen du ville?

INFORMANT: Pianoet tilbake. (ler) Og {gaa-til|at noen ville synge med}. Det er ikke noe som kommunen har
skjema for.

INTERVJUER @x3: Er det noe dere vil legge til?

INFORMANT: Nei. Jo: {gammel-ferdig|De sa at på min alder er det vel ikke så nøye med et glass. Det var
vennlig ment. Men jeg ville jo være våken når jeg først er her}.

DATTER: Det visste jeg heller ikke.
`

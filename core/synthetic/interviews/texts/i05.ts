/** A woman who hid it from her family, and whose helpers meet with her in the room. Western speech, written bokmål; made up. */
export const i05 = `
INTERVJUER @b1,b3: Nå går opptakeren. Hvor lenge har du bodd i kommunen, og hva er den viktigste inntekten
din?

INFORMANT: Jeg er fra {{BY|Bergen}}, det kan ikke skjules. Vi flyttet hit til {{KOMMUNE|Hellvika}} for ni år
siden da mannen min fikk jobb på {{ARBEIDSGIVER|verftet}}. Jeg har vært regnskapsfører hele livet. Nå er jeg
femti prosent ufør og femti prosent på leting, som jeg sier.

INTERVJUER @b2,b4: Og hvordan bor dere?

INFORMANT: I enebolig, med hage og det hele. Mannen min, {{NAVN 1|Geir}}, han pendler offshore, så to uker
er jeg alene og så er han hjemme i fire. Vi har to jenter som er flyttet ut. Utenfra ser det ut som en
annonse. Det er det som er problemet, på en måte.

INTERVJUER @b6: Kan du si litt om det?

INFORMANT: Jeg drakk de to ukene. Hvitvin, fra kartong, for da ser du ikke hvor mye som er igjen. Når han
kom hjem, var det ryddet. {skam*|Jeg var blitt en mester i pant. Jeg kjørte til tre forskjellige butikker,
så ingen skulle se hele regnestykket. Og det sier jeg som har levd av å legge sammen tall}.

INTERVJUER @t1: Hvordan kom du i kontakt med hjelpen?

INFORMANT: {legen-spurte*+#q28|Legen spurte rett ut. Jeg var der for magen, og så sa hun: «Jeg spør alle
over seksti om dette: Hvor mange enheter drikker du i uka?» Og så var hun stille. Hun lot det bare være
stille. Jeg hadde løyet til hvem som helst, men jeg klarte ikke å lyve inn i den stillheten.}

INTERVJUER: Hun sa at hun spurte alle?

INFORMANT: Ja. {skam|Det var det som gjorde det mulig. Da var det ikke meg hun hadde sett noe på.} Jeg
begynte å gråte, og hun skrev ikke noe på dataen på en lang stund. Så spurte hun om hun kunne ringe mens jeg
satt der. {ventetid|Jeg fikk time fire dager etter. Fire dager! Hadde det vært fire uker, hadde jeg
ombestemt meg}.

INTERVJUER @t2: Visste du noe om kommunens tilbud fra før?

INFORMANT: {visste-ikke|Nei. Jeg trodde det var for narkomane, for å si det rett ut. Det er stygt å si.}
{gikk-forbi|Jeg satt i bilen ti minutter utenfor den første gangen og så på hvem som gikk inn, for å se om
det var noen som lignet på meg}. Så kom det en dame i fin kåpe ut, og da gikk jeg inn. Sånn er det.

INTERVJUER @h1,h2: Hvem møtte du der?

INFORMANT: {{NAVN 2|Anne-Lise Fjæreide}}. Hun er psykiatrisk sykepleier. {menneske*+#q29|Hun tok imot meg
som et helt vanlig menneske som hadde fått et helt vanlig problem. Hun sa ikke «dere» en eneste gang.}
{si-det|Jeg kunne fortelle om kartongene bak juletrefoten uten at hun så bort}.

INTERVJUER @r1,r2: Hva har dere gjort sammen, og hva har det ført til?

INFORMANT: Vi har hatt samtaler hver uke det første halvåret, så hver tredje. {mindre|Jeg har vært edru
siden {{DATO|9. januar}} i fjor, med to unntak, og de vet hun om}. Og så har jeg fått hjelp med søvn, og med det at
jeg sluttet i jobben. {staar-opp|Jeg bruker formiddagen igjen. Det høres rart ut, men jeg hadde ikke sett en
formiddag på to år}.

INTERVJUER @s1,s2: Er det flere som er inne, og hvordan samarbeider de?

INFORMANT: Fastlegen, NAV og {{NAVN 2|Anne-Lise}}. {snakker-sammen*+#q30|Det jeg setter pris på, er at de
snakker sammen om meg, med meg. Jeg sitter der. Det er tre kvarter hver åttende uke, på legekontoret, og hun
fra NAV er med på skjerm.} {gruppe|De kaller det ansvarsgruppe, jeg kaller det styremøte. Jeg lager
protokollen selv, for det er jeg best til}. Og ingen går før det står hvem som gjør hva.

INTERVJUER: Var det slik fra starten?

INFORMANT: Nei, den første gangen sa NAV-dama mi «vi har blitt enige om». Og da sa legen: «Hvem er vi?» Det
glemmer jeg aldri.

INTERVJUER @s3,m1: Har du en plan, og er det du som bestemmer hva som står i den?

INFORMANT: {plan|Ja, jeg har individuell plan, og den står på min PC. Jeg åpner den for dem, ikke
omvendt. Det var {{NAVN 2|Anne-Lise}} som spurte om jeg ville det sånn}. {tempo|NAV ville ha meg i
arbeidstrening med en gang, men i planen står det «fra høsten», og det har de måttet leve med}. Det kjennes
som om noen tror at jeg kan bli noe mer enn dette.

INTERVJUER @f1,f2: Har familien din vært involvert?

INFORMANT: Det er det vanskeligste. {skjerme*|Mannen min vet det nå. Jentene vet det ikke. Jeg vil ikke
at ungene skal vite hva det var som klirret da de var små. Det var ikke da, det begynte etterpå, men de
kommer til å lure}.

INTERVJUER: Har du fått noen hjelp til å tenke rundt det?

INFORMANT: Ja, de har spurt om vi ville komme alle sammen. {tempo?|Jeg har sagt at det er jeg som velger
dagen, og det respekterer de}. {{NAVN 1|Geir}} har vært med to ganger. Han fikk også en egen samtale, uten
meg. {datter?|Det var første gang noen spurte hvordan han hadde det. Han kom hjem og laget middag, og det
har han aldri gjort før}.

INTERVJUER @k2: Hvordan er det å få tak i hjelpen når du trenger den?

INFORMANT: {ringer-tilbake|Jeg sender melding, og så ringer hun tilbake samme dag}. {helg|Problemet er de to
ukene {{NAVN 1|Geir}} er borte, og særlig lørdagene. Da er alt stengt, og da er kartongen ti minutter unna}.
Jeg har en liste på kjøleskapet over hva jeg skal gjøre i stedet. Nummer tre er å ringe søsteren min på
{{TELEFON|924 11 703}}, og nummer sju er å vaske bilen. Bilen er veldig ren.

INTERVJUER @k4: Hva med det digitale?

INFORMANT: For meg går det fint, jeg er vant til det. {aldri-svar|Men jeg skrev en melding til kommunen i
{{DATO|november 2024}} gjennom skjemaet på nettsida, før legen, faktisk. Jeg skrev den en natt. Den er aldri
besvart}. Det har jeg tenkt på siden. {aldri-svar|Sett at det var den ene gangen jeg turte}.

INTERVJUER: Har du sagt fra om det?

INFORMANT: Ja, og de ble oppriktig lei seg. Det viste seg at den postkassen var det ingen som leste.

INTERVJUER @k3: Hva har vært viktigst?

INFORMANT: {samme|At det har vært {{NAVN 2|Anne-Lise}} hele veien}. Og {ventetid|at det gikk fort den første
gangen}. Når en sånn dør går opp, står den ikke oppe lenge.

INTERVJUER @x1,x3: Er det noe du skulle ønske var annerledes, eller noe du vil legge til?

INFORMANT: At alle leger spør alle. {andre-saa?|Det var jo ingen som så det på meg. Jeg var for flink}. Og
at det fantes et sted for sånne som meg. {likemann|Jeg skulle gjerne møtt en annen regnskapsfører, for å si
det sånn. Noen som har stått med den samme kartongen}. Jeg har spurt om jeg kan få starte en gruppe. De sa
ja. Vi begynner i {{DATO|oktober}}, i kjelleren på {{INSTITUSJON|Hellvika bibliotek}}.
`

/** Notes of an interview without a recording; written by the interviewer the same day. Made up. */
export const i09 = `
Notater fra intervju uten opptak. Informanten ville ikke ha opptaker («jeg har hørt meg selv på bånd én
gang, det holder 🙂»). Ord i anførselstegn er skrevet ned mens han sa dem og lest opp for ham. Sted: kafeen
på {{INSTITUSJON|Storåsen bibliotek}}, formiddag, bakerste bord. Varighet 50 minutter.

{@b1|Mann, født i {{KOMMUNE|Storåsen}}, flyttet tilbake i {{DATO|2020}}.} {@b3|Drev eget trykkeri,
{{ARBEIDSGIVER|Grafisk Hjørne}}, til han ble sekstifem.} {@b2|Bor i leid leilighet hos {{NAVN 1|Bakken}}.}
Skilt, ingen barn. Spiller trekkspill; har en gammel 𝄞-tegning tatovert på håndleddet som han viser fram.

{@b6|Har røykt cannabis siden syttitallet og drukket «jevnt, men aldri så noen falt av stolen».} Etter at
han ble pensjonist har det blitt mer. Sier at han ikke lenger har noe å være edru til. {pensjonist*|«Så
lenge jeg hadde firma, var jeg en mann med papirer. Da jeg ble pensjonist, var jeg ute. NAV sluttet å
spørre, for jeg hadde fylt 65 og skulle ikke attføres til noe»}.

{@t1|Kontakt med kommunen: Gikk selv til servicetorget og spurte om det fantes «noen å prate med».}
{tilfeldig|Den som satt der, var vikar og hadde tilfeldigvis jobbet i rustjenesten, og fulgte ham bort.}
{hvem-ringer|«Men du vet jo ikke hvem det er du skal ringe. Hvem er det jeg skal ringe, hvis det ikke
brenner?»}

{@r1|Fikk tre samtaler. Deretter stoppet det.} {stadig-nye|Ruskonsulenten sluttet, og ingen ga beskjed.}
Møtte opp til fjerde time og fant døra låst. {mistro|Fikk senere brev om at han «ikke hadde benyttet seg av
tilbudet».} Han har spart på brevet og leste det høyt. {mistro?|«Der står jeg, svart på hvitt, og har ikke
benyttet meg.»}

{gammel-ferdig*+#q55|«Gammel og ferdig, det er den båsen. Hun på tildelingskontoret sa at tilbudet helst var
for folk i arbeidsfør alder. Hun sa det pent. Jeg er sekstisju og har tenkt å leve i tjue år til».} Da han
sa det siste, lo han høyt, og folk ved nabobordet snudde seg.

{@k2|Om å få tak i noen: {ventetid|Ventet elleve uker på ny time.} I mellomtida «{stille|var det meg og
trekkspillet, og det ene lagde mest lyd}».} {@k4|Om det digitale: har PC og liker den. {aldri-svar|Sendte
klage gjennom skjemaet, fikk automatisk kvittering med saksnummer og ikke noe mer.}} E-post han fikk svar
fra: {{E-POST|postmottak@storasen.example}}.

{@k3|Det viktigste nå: spillekvelden på {{INSTITUSJON|Samvirkelaget}} på mandager.} {gaa-til|«Det er ikke et
tiltak, det er derfor det virker.»} En fra frivilligsentralen kjører ham hjem. {likemann|Der møtte han
{{NAVN 2|Roy}}, som «har vært gjennom hele kverna og kan vise vei», og som ble med ham tilbake til
kommunen.}

{@h1|Har nå fått ny kontaktperson ({{NAVN 3|Synne}}).} {om-igjen|Måtte fortelle alt på nytt, «for fjerde
gang, jeg kunne solgt billetter».} {ringer-tilbake|«Men denne ringer tilbake. Hun sa hun skulle ringe
klokka to, og telefonen ringte klokka to. Da la jeg merke til hvor lenge det var siden noe hadde skjedd når
det skulle»}.

{@m1|Medvirkning: Liker ikke ordet. {ingen-spurte|«Det er sånt de sier når de har bestemt seg.»} {plan|Har
sett ordet individuell plan i brevet, men ingen har forklart hva det er.}}

{@x1|Ønsker: at noen sier fra når de slutter.} {samme|«Det trenger ikke være den samme for alltid. Bare en
overlevering, som på jernbanen.»} At det ikke står alder på døra.

Observasjon: Informanten var opplagt og morsom, men ble stille da vi snakket om låst dør. Jeg tror ikke
dette hadde kommet fram med opptaker. På serviettlappen han ga meg skrev han akkordene til en vals, med et
tegn han selv har funnet på: m̃ (en m med krøll), «spilles mykt».
`

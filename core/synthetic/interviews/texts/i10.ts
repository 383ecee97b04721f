/** A short interview that was broken off. Northern speech; made up. */
export const i10 = `
INTERVJUER @b2,b4: Takk for at du tar deg tid. Du sa på telefonen at du helst ville ha det kort, og det er
helt greit. Hvordan bor du, og hvem har du rundt deg?

INFORMANT: Æ bor i {{ADRESSE|Bakkevegen 31}}, i mammas gamle hus. Det e æ og katta. {katten*|Katta
holde mæ oppe. Ho krev mat klokka halv sju, og ho gir blanke i kordan æ har det. Det e den einaste avtalen æ
ikkje har gløymt på ti år}. Og så har æ ei barnebarn, ho {{NAVN 1|Thea}}, ho e seksten.

INTERVJUER @b6: Kan du si litt om bruken av alkohol eller medisiner?

INFORMANT: Medisin. Ikkje alkohol, æ tåle ikkje lukta, det va nok av den da æ voks opp. Men tabletta. Æ har
fått dem førr ryggen og førr angsten, og av ka og ka det e no, det veit æ ikkje.

INTERVJUER @k1: Hva slags hjelp har du fra kommunen nå?

INFORMANT: Psykisk helse, to ganga i måneden. {god-tid|Ho e god å snakke med, ho har tid}. Og så e det
fysioterapi. {budbringer*+#q58|Men dem snakke ikkje med kverandre, så æ e budbringeren. Æ går med beskjeda
fra den eine te den andre, og så huske æ halvparten, og så blir det mi skyld at det blei feil.}

INTERVJUER @k4: Hvordan går det med det digitale?

INFORMANT: {barnebarnet*+#q59|Barnebarnet ordner det. Ho har koden min. Så no veit ho alt om kor mange
tabletta æ har fått skrevet ut, og det e ikkje slik det skulle vær, ho e seksten år. Men æ kjæm ikkje inn
sjøl.} {trykk-en|Dem har lagd det slik at du må ha en telefon førr å bruke telefonen}.

INTERVJUER: Har du sagt fra om det til noen?

INFORMANT: Nei. {til-bry|Du vil jo ikkje mase}.

INTERVJUER @s1: Du sa at de ikke snakker med hverandre. Kan du gi et eksempel?

INFORMANT: {medisinliste|Fastlegen kutta dem halve ut, og så sto det framleis hele på lappen fra
{{INSTITUSJON|sykehuset i Lyngvær}}}. Og da … (pause) Da tok æ førr mange. Det va ikkje med vilje, æ trur
ikkje det. Æ veit ikkje.

INTERVJUER: Vi trenger ikke å snakke om det nå hvis du ikke vil.

INFORMANT: Nei. Æ trudde det skulle gå bra. [informanten begynner å gråte] {stille?|Det e så stille etterpå,
når dem e gått heim, dem som kommer}.

INTERVJUER: Skal vi stoppe her?

INFORMANT: Ja. Æ trur det. Det e ikkje dæ. Du kan bruke det æ har sagt, det vil æ, det med koden og at æ e
budbringer. Men æ vil ikkje si meir i dag.

INTERVJUER: Da slår jeg av. Du har nummeret til psykologen på arket, og jeg ringer deg i morgen, hvis det er
greit.

INFORMANT: Ja, ring. {{TELEFON|981 30 446}}, du har det vel.
`

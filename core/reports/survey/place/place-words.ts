import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Fixed wordings of the reports of municipalities and regions. `{places}` are filled from cells and names. */
export const placeWords = {
  title: text('{wave}: {name}', '{wave}: {name}'),
  municipalSubtitle: text(
    'Resultater for kommunen, ved siden av kommuner av samme størrelse, regionen og landet',
    'Resultat for kommunen, ved sida av kommunar av same storleik, regionen og landet',
  ),
  districtSubtitle: text(
    'Resultater for bydelen, ved siden av kommuner av samme størrelse, regionen og landet',
    'Resultat for bydelen, ved sida av kommunar av same storleik, regionen og landet',
  ),
  regionSubtitle: text(
    'Resultater for kommunene i regionen samlet, ved siden av landet',
    'Resultat for kommunane i regionen samla, ved sida av landet',
  ),
  inMunicipality: text('i {name} kommune', 'i {name} kommune'),
  inDistrict: text('i bydelen {name}', 'i bydelen {name}'),
  inRegion: text('i kommunene i {name}', 'i kommunane i {name}'),
  summary: text('Hovedfunn', 'Hovudfunn'),
  basis: text('Hva tallene bygger på', 'Kva tala byggjer på'),
  allAnswers: text('Vedlegg: Alle svar', 'Vedlegg: Alle svar'),
  scales: text('Vedlegg: Svar som er slått sammen', 'Vedlegg: Svar som er slåtte saman'),
  numberHere: text('Antall svar her', 'Talet på svar her'),
  numberOf: text('Antall svar', 'Talet på svar'),
  year: text('Måling', 'Måling'),
  residents: text('Sted', 'Stad'),
  answers: text(
    '{n} personer {where} svarte på undersøkelsen i {year}.',
    '{n} personar {where} svara på undersøkinga i {year}.',
  ),
  asMany: text('I {year} var det {n}.', 'I {year} var det {n}.'),
  opened: text(
    'Svarene ble samlet inn fra {from} til {to}, blant voksne som har eller har hatt et rusmiddelproblem, og som får tjenester fra kommunen.',
    'Svara blei samla inn frå {from} til {to}, blant vaksne som har eller har hatt eit rusmiddelproblem, og som får tenester frå kommunen.',
  ),
  handedOut: text('Skjemaet ble delt ut av {list}.', 'Skjemaet blei delt ut av {list}.'),
  coverage: text(
    'Svarene tilsvarer {percent} av de om lag {recipients} som kan anslås å få slike tjenester ({rate} per 1 000 innbyggere). Dette er ikke en svarprosent: ingen vet hvor mange som fikk tilbud om å svare.',
    'Svara tilsvarer {percent} av dei om lag {recipients} som ein kan rekne med får slike tenester ({rate} per 1 000 innbyggjarar). Dette er ikkje ein svarprosent: ingen veit kor mange som fekk tilbod om å svare.',
  ),
  few: text(
    'Tallene er fra få, og tilfeldigheter betyr mye. Én person mer eller mindre kan flytte en andel med flere prosentpoeng.',
    'Tala er frå få, og tilfeldige utslag betyr mykje. Éin person meir eller mindre kan flytte ein del med fleire prosentpoeng.',
  ),
  chosen: text(
    'De som svarte, er ikke trukket tilfeldig blant alle som får tjenester. Tallene sier hva de som svarte, mener, og må brukes med varsomhet om andre.',
    'Dei som svara, er ikkje trekte tilfeldig blant alle som får tenester. Tala seier kva dei som svara, meiner, og må brukast med varsemd om andre.',
  ),
  beside: text('Tallene står ved siden av tall for {list}.', 'Tala står ved sida av tal for {list}.'),
  besideEarlier: text('de som svarte her i {year}', 'dei som svara her i {year}'),
  besideSize: text('kommuner av samme størrelse', 'kommunar av same storleik'),
  besideRegion: text('alle kommunene i {region}', 'alle kommunane i {region}'),
  besideCountry: text('hele landet', 'heile landet'),
  noEarlier: text(
    'Det finnes ingen tall fra tidligere målinger å sammenligne med.',
    'Det finst ingen tal frå tidlegare målingar å samanlikne med.',
  ),
  tested: text(
    'Forskjeller er testet mot resten av landet, og mot forrige måling her. En forskjell kalles statistisk sikker bare når feilmarginene (95 prosent) ikke overlapper, regnet både slik den nasjonale rapporten gjør det, og med Wilsons metode, som passer bedre for få svar. At en forskjell ikke er statistisk sikker, betyr ikke at det er likt.',
    'Skilnader er testa mot resten av landet, og mot førre måling her. Ein skilnad blir kalla statistisk sikker berre når feilmarginane (95 prosent) ikkje overlappar, rekna både slik den nasjonale rapporten gjer det, og med metoden til Wilson, som passar betre for få svar. At ein skilnad ikkje er statistisk sikker, betyr ikkje at det er likt.',
  ),
  belowTen: text(
    'Kommuner med færre enn {least} svar har ikke egen rapport. De er med i tallene her.',
    'Kommunar med færre enn {least} svar har ikkje eigen rapport. Dei er med i tala her.',
  ),
  forThem: text(
    'Får du denne rapporten i stedet for en egen, hadde din kommune for få svar til en egen rapport.',
    'Får du denne rapporten i staden for ein eigen, hadde kommunen din for få svar til ein eigen rapport.',
  ),
  groupsLeftOut: text(
    'Rapporten har ikke tall for kjønn, alder og andre grupper {where}. Slike tall står i den nasjonale rapporten.',
    'Rapporten har ikkje tal for kjønn, alder og andre grupper {where}. Slike tal står i den nasjonale rapporten.',
  ),
  keyTable: text(
    '{title}. Andel som gir svaret i parentes. Prosent',
    '{title}. Andel som gir svaret i parentes. Prosent',
  ),
  keyFigure: text('{title}. Andel som gir svaret i parentes', '{title}. Andel som gir svaret i parentes'),
  allTable: text('{title}. Prosent', '{title}. Prosent'),
  percent: text('Prosent', 'Prosent'),
  question: text('Spørsmål (svar)', 'Spørsmål (svar)'),
  answer: text('Spørsmål og svar', 'Spørsmål og svar'),
  marks: text(
    '▲ ▼: statistisk sikkert høyere eller lavere enn i resten av landet.',
    '▲ ▼: statistisk sikkert høgare eller lågare enn i resten av landet.',
  ),
  changed: text(
    '* Spørsmålet var formulert annerledes, eller stilt til andre, i en tidligere måling.',
    '* Spørsmålet var formulert annleis, eller stilt til andre, i ei tidlegare måling.',
  ),
  notThen: text(
    '.. spørsmålet kan ikke sammenlignes med den målingen.',
    '.. spørsmålet kan ikkje samanliknast med den målinga.',
  ),
  level: text(
    '{own} av {asked} {where} svarer at {that}, mot {country} i landet.',
    '{own} av {asked} {where} svarer at {that}, mot {country} i landet.',
  ),
  levelAlone: text(
    '{own} av {asked} {where} svarer at {that}.',
    '{own} av {asked} {where} svarer at {that}.',
  ),
  sure: text('Forskjellen er statistisk sikker.', 'Skilnaden er statistisk sikker.'),
  unsure: text('Forskjellen er ikke statistisk sikker.', 'Skilnaden er ikkje statistisk sikker.'),
  higherThan: text(
    'Andelen er statistisk sikkert høyere enn i {year}, da den var {before}.',
    'Delen er statistisk sikkert høgare enn i {year}, då han var {before}.',
  ),
  lowerThan: text(
    'Andelen er statistisk sikkert lavere enn i {year}, da den var {before}.',
    'Delen er statistisk sikkert lågare enn i {year}, då han var {before}.',
  ),
  askedOtherwise: text(
    'Spørsmålet var ikke helt det samme da, så forskjellen må tolkes med varsomhet.',
    'Spørsmålet var ikkje heilt det same då, så skilnaden må tolkast med varsemd.',
  ),
  noneSure: text(
    'Ingen andeler i dette kapittelet skiller seg statistisk sikkert fra resten av landet.',
    'Ingen andelar i dette kapittelet skil seg statistisk sikkert frå resten av landet.',
  ),
  othersUnsure: text(
    'For de andre spørsmålene i kapittelet er det ingen statistisk sikre forskjeller fra resten av landet.',
    'For dei andre spørsmåla i kapittelet er det ingen statistisk sikre skilnader frå resten av landet.',
  ),
  noneShown: text(
    'Andelene {where} kan ikke vises i dette kapittelet, av hensyn til personvernet.',
    'Delane {where} kan ikkje visast i dette kapittelet, av omsyn til personvernet.',
  ),
  someHidden: text(
    'Noen tall vises ikke, av hensyn til personvernet.',
    'Nokre tal blir ikkje viste, av omsyn til personvernet.',
  ),
  summaryHigher: text(
    'Statistisk sikkert høyere andel enn i resten av landet: {list}.',
    'Statistisk sikkert høgare del enn i resten av landet: {list}.',
  ),
  summaryLower: text(
    'Statistisk sikkert lavere andel enn i resten av landet: {list}.',
    'Statistisk sikkert lågare del enn i resten av landet: {list}.',
  ),
  summaryUp: text(
    'Statistisk sikkert høyere andel enn i {year}: {list}.',
    'Statistisk sikkert høgare del enn i {year}: {list}.',
  ),
  summaryDown: text(
    'Statistisk sikkert lavere andel enn i {year}: {list}.',
    'Statistisk sikkert lågare del enn i {year}: {list}.',
  ),
  summaryNone: text(
    'Ingen av andelene som kan vises, skiller seg statistisk sikkert fra resten av landet.',
    'Ingen av andelane som kan visast, skil seg statistisk sikkert frå resten av landet.',
  ),
  summaryStill: text(
    'Ingen av andelene som kan vises, er statistisk sikkert endret siden {year}.',
    'Ingen av andelane som kan visast, er statistisk sikkert endra sidan {year}.',
  ),
  scaleOf: text('{category}: {choices}', '{category}: {choices}'),
} as const satisfies Record<string, LocalText>

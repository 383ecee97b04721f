import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillPublication } from '#rim/test-kit'
import { logEvent } from './audit-events.ts'
import type { Scope } from './scope.ts'
import { fillAnnualRound } from './test-annual-rows.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'
import { fillStudies } from './test-study-rows.ts'
import { studyWrites } from './test-study-writes.ts'
import { fillSurvey, surveyPlaces } from './test-survey-rows.ts'

let here: Constraints
beforeAll(async () => {
  here = await openConstraints()
})
afterAll(() => here?.world.close())

let pseudonyms = 0
const pseudonym = (): string => String(++pseudonyms).padStart(43, 'p')

describe('nothing is written without its event', () => {
  /** A wave of the survey that nobody is invited to yet. */
  const emptyWave = v7()
  const closedWave = v7()
  const goalQuote = v7()
  /** A comment that two have cleaned, and not coded. */
  const cleaned = `\\x${'cd'.repeat(32)}`
  /** Results that are being made. */
  const makingRelease = v7()
  const [annualRound, makingAnnual] = [v7(), v7()]
  const makingWave = v7()
  const municipalSurvey = v7()
  const [ownGoal, draft, sealedDraft] = [v7(), v7(), v7()]
  const clerk = (): Scope => ({
    desk: 'survey',
    role: 'survey-clerk',
    staff: here.world.staff['survey-clerk'],
  })
  const nation = (): Scope => ({ ...here.national, staff: here.world.staff['national-coordinator'] })
  const receiving = (): Scope => ({
    desk: 'survey',
    staff: here.world.staff['survey-clerk'],
    role: 'survey-clerk',
  })
  /** By table: who writes, what, and how many events a door that writes its own leaves, 1 where left out. */
  const writes: Readonly<Record<string, readonly [() => Scope, () => string, number?]>> = {
    registration: [
      () => here.unit,
      () => `update lyttepost.registration set status = 'draft' where id = '${here.world.own.registration}'`,
    ],
    block: [
      () => here.unit,
      () => `select lyttepost.opt_out('${here.world.round}', '${pseudonym()}', '${pseudonym()}')`,
    ],
    unit: [() => here.municipality, () => `update lyttepost.unit set contact = 'x'`],
    unit_expectation: [
      () => here.municipality,
      () => `insert into lyttepost.unit_expectation (round, municipality, unit, expected, changed_by)
        values ('${here.world.round}', '1101', '${here.world.own.unit}', 40, lyttepost.current_staff())`,
    ],
    unit_count: [
      () => ({ ...here.municipality, municipality: '1103' }),
      () => `select lyttepost.submit_round('${here.world.round}')`,
      // the submission, and the report that is asked for with it
      2,
    ],
    quality_check: [() => here.municipality, () => 'update lyttepost.quality_check set asked_at = now()'],
    quality_finding: [
      () => here.house,
      () =>
        `select lyttepost.store_quality('${here.world.round}', '[{"unit": "${here.world.own.unit}", "number": 1,
          "about": "", "amount": 2, "details": {}, "reader": "both", "fingerprint": "x", "concerns": []}]', 1, now())`,
    ],
    quality_concern: [
      () => here.house,
      () =>
        `select lyttepost.store_quality('${here.world.round}', '[{"unit": "${here.world.own.unit}", "number": 1,
          "about": "", "details": {}, "reader": "both", "fingerprint": "x",
          "concerns": [{"registration": "${here.world.own.registration}"}]}]', 1, now())`,
    ],
    quality_review: [
      () => here.municipality,
      () => `insert into lyttepost.quality_review
          (round, municipality, unit, number, about, fingerprint, reason, reviewed_by)
        values ('${here.world.round}', '1101', '${here.world.own.unit}', 1, '', 'x', 'Sett på', lyttepost.current_staff())`,
    ],
    entered_table: [
      () => ({ ...here.municipality, municipality: '1106' }),
      () => `insert into lyttepost.entered_table (round, municipality, main_group, table_code, changed_by)
        values ('${here.world.round}', '1106', 'mental', 'category', lyttepost.current_staff())`,
    ],
    appointment: [
      () => here.municipality,
      () =>
        `update lyttepost.appointment set revoked_at = now(), revoked_by = '${here.world.staff.coordinator}'`,
    ],
    participation: [() => here.municipality, () => `update lyttepost.participation set mode = 'person'`],
    legal_basis: [
      () => here.municipality,
      () => 'update lyttepost.legal_basis set withdrawn_at = now() where withdrawn_at is null',
    ],
    round: [() => here.national, () => `update lyttepost.round set name_nb = 'x'`],
    round_basis: [
      () => here.national,
      () => `insert into lyttepost.round_basis (round, unit_type, law, paragraph)
        values ('${here.world.round}', 'nav', 'loven', '§ 1')`,
    ],
    // written by the database when a round is closed
    round_closing: [
      () => here.national,
      () =>
        `update lyttepost.round set closed_at = now() where set_config('app.reason', 'Alle er ferdige', true) <> ''`,
    ],
    municipality: [() => here.municipality, () => `update lyttepost.municipality set contact = 'x'`],
    project: [
      () => here.national,
      () =>
        `insert into lyttepost.project (id, title, purpose, responsible, created_by)
         values (gen_random_uuid(), 'a', 'b', 'c', lyttepost.current_staff())`,
    ],
    approval: [
      () => here.national,
      () => `insert into lyttepost.approval (id, project, kind, reference, decided_on, valid_to, recorded_by)
        values (gen_random_uuid(), (select id from lyttepost.project limit 1), 'privacy-officer', 'x', now(), now(),
          lyttepost.current_staff())`,
    ],
    tabulation: [
      () => here.national,
      () => `select lyttepost.tabulate('${here.world.round}', 'housing', 'statistics', 'statistikk', null)`,
    ],
    training_answer: [
      () => here.unit,
      () => `insert into lyttepost.training_answer (municipality, unit, staff, training_case, area, colour)
        values ('1101', '${here.world.own.unit}', '${here.world.staff.registrar}', 'anita', 'housing', 'red')`,
    ],
    proposal: [
      () => here.municipality,
      () => `insert into lyttepost.proposal (id, kind, instrument, text, why)
        values (gen_random_uuid(), 'other', 'brukerplan@2020.1', 'Færre spørsmål', 'Det tar tid')`,
    ],
    proposal_support: [
      () => here.municipality,
      () => `insert into lyttepost.proposal_support (proposal, municipality)
        select id, '1101' from lyttepost.proposal limit 1`,
    ],
    discussion_note: [
      () => here.national,
      () => `insert into lyttepost.discussion_note (id, proposal, text, written_by)
        select gen_random_uuid(), id, 'Vi ser på det', lyttepost.current_staff() from lyttepost.proposal limit 1`,
    ],
    revision_decision: [
      () => revisionGroup(),
      () => `insert into lyttepost.revision_decision (id, verdict, reason, decided_by)
        values (gen_random_uuid(), 'declined', 'Det er ikke bedre', lyttepost.current_staff())`,
    ],
    proposal_decision: [
      () => revisionGroup(),
      () => `insert into lyttepost.proposal_decision (proposal, decision)
        select p.id, d.id from lyttepost.proposal p, lyttepost.revision_decision d limit 1`,
    ],
    revision_draft: [
      () => here.national,
      () => `insert into lyttepost.revision_draft (id, base, year, created_by)
        values (gen_random_uuid(), 'brukerplan@2020.1', 2031, lyttepost.current_staff())`,
    ],
    instrument_version: [
      () => here.national,
      () => `insert into lyttepost.instrument_version (id, base, content, hash, changes, draft, published_by)
        select 'brukerplan@2031.1', base, '{"id": "brukerplan@2031.1", "mapping": {"from": "brukerplan@2020.1"}}',
          repeat('a', 64), changes, id, lyttepost.current_staff() from lyttepost.revision_draft limit 1`,
    ],
    pilot: [
      () => here.national,
      () => `insert into lyttepost.pilot (id, draft, form, form_hash, opened_by)
        select gen_random_uuid(), id, '{}', repeat('b', 64), lyttepost.current_staff() from lyttepost.revision_draft limit 1`,
    ],
    pilot_answer: [
      () => here.municipality,
      () => `insert into lyttepost.pilot_answer (id, pilot, municipality, answers, minutes, basis)
        select gen_random_uuid(), id, '1101', '{}', 20, 'made-up' from lyttepost.pilot limit 1`,
    ],
    review_note: [
      () => here.national,
      () => `insert into lyttepost.review_note (id, draft, body, held_on, text, written_by)
        select gen_random_uuid(), id, 'Brukerrådet', '2026-01-01', 'Godt', lyttepost.current_staff()
        from lyttepost.revision_draft limit 1`,
    ],
    tabulation_outcome: [
      () => here.house,
      () => `insert into lyttepost.tabulation_outcome (tabulation, problem)
        values ((select id from lyttepost.tabulation t
          where not exists (select from lyttepost.tabulation_outcome o where o.tabulation = t.id) limit 1), 1)`,
    ],
    frozen_data: [
      () => here.house,
      () => `insert into lyttepost.frozen_data (hash, round, municipality, kind, rows)
        values (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '${here.world.round}', '1101', 'rows', 0)`,
    ],
    release: [
      () => here.house,
      () => `insert into lyttepost.release (id, round, territory, municipality, number, reason)
        values (gen_random_uuid(), '${here.world.round}', '1101', '1101',
          (select count(*) + 1 from lyttepost.release), 'submission')`,
    ],
    release_file: [
      () => here.house,
      () => `insert into lyttepost.release_file (release, edition, name, type, size, sha256, bytes)
        select id, 'document', 'x.pdf', 'application/pdf', 0, encode(sha256(''), 'hex'), ''
        from lyttepost.release where state = 'making'`,
    ],
    report_order: [
      () => here.municipality,
      () => `insert into lyttepost.report_order (id, round, municipality, subject, crossing, tables, state, asked_by)
        values (gen_random_uuid(), '${here.world.round}', '1101', 'plans', 'sex', '{plans}', 'accepted', gen_random_uuid())`,
    ],
    report_order_file: [
      () => here.house,
      () => `insert into lyttepost.report_order_file (municipality, report_order, edition, name, type, size, sha256, bytes)
        select municipality, id, 'document', 'x.pdf', 'application/pdf', 1, encode(sha256('x'), 'hex'), 'x'
        from lyttepost.report_order limit 1`,
    ],
    report_order_decision: [
      () => here.house,
      () => `insert into lyttepost.report_order_decision (municipality, report_order, round, sealed)
        select municipality, id, round, 'x' from lyttepost.report_order limit 1`,
    ],
    row_export: [
      () => here.municipality,
      () => `insert into lyttepost.row_export (id, round, municipality, unit_type, legal_basis, purpose, asked_by)
        select gen_random_uuid(), b.round, b.municipality, b.unit_type, b.id, 'Til planen for tjenesten', '${here.world.staff.coordinator}'
        from lyttepost.legal_basis b limit 1`,
    ],
    contact: [
      () => here.municipality,
      () => `insert into lyttepost.contact (id, municipality, name, email)
        values (gen_random_uuid(), '1101', 'Åse', gen_random_uuid() || '@kommune.example')`,
    ],
    invitation: [
      nation,
      () => `insert into lyttepost.invitation (round, municipality, invited_by, answer_by)
        values ('${here.world.round}', '1103', lyttepost.current_staff(), '2099-01-01')`,
    ],
    training_day: [
      nation,
      () => `insert into lyttepost.training_day (id, round, day, begins, ends, place)
        values (gen_random_uuid(), '${here.world.round}', '2099-01-01', '09:00', '15:00', 'Rådhuset')`,
    ],
    training_sign_up: [
      () => here.municipality,
      () => `insert into lyttepost.training_sign_up (id, training_day, municipality, name, email)
        select gen_random_uuid(), d.id, '1101', 'Åse', gen_random_uuid() || '@kommune.example'
        from lyttepost.training_day d limit 1`,
    ],
    message: [
      nation,
      () => `insert into lyttepost.message
          (id, round, municipality, kind, language, to_name, to_address, subject, body, state, message_id, created_by)
        values (gen_random_uuid(), '${here.world.round}', '1101', 'own', 'nb', 'Åse', 'aase@kommune.example', 'Hei', 'Hei',
          'waiting', '<' || gen_random_uuid() || '@lyttepost.example>', lyttepost.current_staff())`,
    ],
    survey_wave: [nation, () => `update lyttepost.survey_wave set title_nb = 'x' where state <> 'closed'`],
    survey_draw: [
      nation,
      () => `insert into lyttepost.survey_draw (id, wave, number, seed, plan, frame_hash, result, result_hash, drawn_by)
        select gen_random_uuid(), '${emptyWave}', count(*) + 1, 'frø', '{}', repeat('a', 64), '{}', repeat('b', 64),
          lyttepost.current_staff() from lyttepost.survey_draw`,
    ],
    survey_participant: [
      () => here.municipality,
      () => `update lyttepost.survey_participant set answer = 'declined', reason = 'Ikke nå'
        where wave <> '${closedWave}'`,
    ],
    survey_service: [() => here.municipality, () => `update lyttepost.survey_service set target = 30`],
    survey_order: [
      () => here.municipality,
      () => `insert into lyttepost.survey_order (id, service, copies, language, paper, ordered_by)
        values (gen_random_uuid(), '${surveyPlaces['1101'].service}', 30, 'nn', true, lyttepost.current_staff())`,
    ],
    survey_order_file: [
      () => here.house,
      () => `insert into lyttepost.survey_order_file (survey_order, wave, name, pages, sealed)
        select '${surveyPlaces['1101'].order}', id, 'x.pdf', 1, 'x' from lyttepost.survey_wave where year = 2021`,
    ],
    survey_handed_out: [
      () => here.municipality,
      () => `update lyttepost.survey_handed_out set handed_out = 5`,
    ],
    survey_envelope: [receiving, () => `update lyttepost.survey_envelope set received = received + 1`],
    survey_batch: [
      receiving,
      () =>
        `update lyttepost.survey_batch set state = 'drawn', share = 1, chosen = 0 where state = 'filling'`,
    ],
    survey_feedback: [
      () => here.municipality,
      () => `insert into lyttepost.survey_feedback (id, wave, municipality, answers)
        values (gen_random_uuid(), '${closedWave}', '1101', '{"improve": ["web"]}')`,
    ],
    survey_service_coding: [
      clerk,
      () => `insert into lyttepost.survey_service_coding (id, wave, text_hash, code, coded_by)
        values (gen_random_uuid(), '${closedWave}', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'nav',
          lyttepost.current_staff())`,
    ],
    survey_text_mask: [
      clerk,
      () => `insert into lyttepost.survey_text_mask (id, wave, text_hash, words, masked_by)
        values (gen_random_uuid(), '${closedWave}', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), '{1}',
          lyttepost.current_staff())`,
    ],
    survey_text: [
      () => here.national,
      () => `insert into lyttepost.survey_text (id, wave, scope, language, section, node, number, kind, text, written_by)
        values (gen_random_uuid(), '${closedWave}', 'country', 'nb', 'help', 'n' || replace(gen_random_uuid()::text, '-', ''), 1,
          'added', 'Et tillegg.', lyttepost.current_staff())`,
    ],
    indicator_value: [
      nation,
      () => `insert into lyttepost.indicator_value (id, plan, indicator, territory, year, status, value, cited, entered_by)
        select gen_random_uuid(), 'prove', 'i', 'NO', 2030, 'value', 5, 'x', lyttepost.current_staff()`,
    ],
    goal_judgement: [
      nation,
      () => `insert into lyttepost.goal_judgement
          (id, plan, goal, level, verdict, reason_nb, reason_nn, judged_on, author, judged_by)
        select gen_random_uuid(), 'prove', 'g', 'overall', 'low', 'x', 'x', '2026-01-01', 'x', lyttepost.current_staff()`,
    ],
    goal_quote: [
      nation,
      () => `update lyttepost.goal_quote set withdrawn_at = now() where id = '${goalQuote}'`,
    ],
    publication: [
      nation,
      () => `insert into lyttepost.publication (id, code, kind, texts, begun_by)
        select gen_random_uuid(), 'p-' || (random() * 1e9)::int, 'news', '{}', lyttepost.current_staff()`,
    ],
    publication_version: [
      nation,
      () => `insert into lyttepost.publication_version (publication, version, manifest, hash, sealed_by, sealed_at)
        select '${draft}', 1, '{}', repeat('a', 64), lyttepost.current_staff(), now()`,
    ],
    publication_file: [
      nation,
      () => `insert into lyttepost.publication_file (publication, version, part, language, name, type, size, sha256, bytes)
        select '${sealedDraft}', 1, 'file', 'nb', 'f' || (random() * 1e9)::int, 'text/plain', 0, encode(sha256(''), 'hex'), ''`,
    ],
    publication_review: [
      nation,
      () => `update lyttepost.publication_review set outcome = 'no_remarks', answered_on = '2026-01-10'`,
    ],
    own_goal: [
      () => here.municipality,
      () => `insert into lyttepost.own_goal (id, municipality, plan, goal, title, begun_by)
        select gen_random_uuid(), '1101', 'prove', 'g', 'x', lyttepost.current_staff()`,
    ],
    own_goal_target: [
      () => here.municipality,
      () => `insert into lyttepost.own_goal_target (own_goal, municipality, indicator, value, year)
        select '${ownGoal}', '1101', 'i' || (random() * 1e9)::int, 5, 2030`,
    ],
    municipal_survey: [
      nation,
      () => `insert into lyttepost.municipal_survey (id, year, instrument, opens_on, closes_on, begun_by)
        select gen_random_uuid(), 2030, 'kommuneundersokelse@2026.1', '2026-01-01', '2026-02-01', lyttepost.current_staff()`,
    ],
    municipal_answer: [
      nation,
      () => `insert into lyttepost.municipal_answer (survey, municipality)
        select '${municipalSurvey}', m.code from lyttepost.municipality m
        where not exists (select from lyttepost.municipal_answer a where a.survey = '${municipalSurvey}' and a.municipality = m.code)
        order by m.code limit 1`,
    ],
    saved_table: [
      () => here.national,
      () => `insert into lyttepost.saved_table (id, round, territory, title, request, hash, saved_by)
        values (gen_random_uuid(), '${here.world.round}', 'NO', 'Bolig', '{}', repeat('a', 64), lyttepost.current_staff())`,
    ],
    ...studyWrites(() => here.world.staff),
    annual_report: [
      () => here.national,
      () => `insert into lyttepost.annual_report (id, round, asked_by)
        values (gen_random_uuid(), '${annualRound}', lyttepost.current_staff())`,
    ],
    annual_report_file: [
      () => here.house,
      () => `insert into lyttepost.annual_report_file (report, language, edition, name, type, size, sha256, bytes)
        values ('${makingAnnual}', 'nb', 'a' || translate(gen_random_uuid()::text, '-0123456789', '_ghijklmnop'), 'a.pdf',
          'application/pdf', 0, encode(sha256(''), 'hex'), '')`,
    ],
    annual_text: [
      () => here.national,
      () => `insert into lyttepost.annual_text (id, round, language, section, node, number, kind, text, written_by)
        values (gen_random_uuid(), '${annualRound}', 'nb', 'help', 'n' || replace(gen_random_uuid()::text, '-', ''), 1,
          'added', 'Et tillegg.', lyttepost.current_staff())`,
    ],
    survey_frozen: [
      () => here.house,
      () => `insert into lyttepost.survey_frozen (wave, hash, answers, coded, sealed)
        values ('${closedWave}', encode(sha256(uuid_send(gen_random_uuid())), 'hex'), 3, true, 'x')`,
    ],
    survey_release: [
      () => here.house,
      () =>
        `insert into lyttepost.survey_release (id, wave, policy) values (gen_random_uuid(), '${closedWave}', 'default')`,
    ],
    survey_release_part: [
      () => here.house,
      () => `insert into lyttepost.survey_release_part (release, scope, outcome)
        values ('${makingRelease}', 'region/r' || translate(gen_random_uuid()::text, '-0123456789', '_ghijklmnop'), 'report')`,
    ],
    survey_release_file: [
      () => here.house,
      () => `insert into lyttepost.survey_release_file (release, scope, language, edition, name, type, size, sha256, bytes)
        values ('${makingRelease}', 'country', 'nb', 'a' || translate(gen_random_uuid()::text, '-0123456789', '_ghijklmnop'), 'a.pdf',
          'application/pdf', 0, encode(sha256(''), 'hex'), '')`,
    ],
    survey_comment_cleaning: [
      clerk,
      () => `insert into lyttepost.survey_comment_cleaning (id, wave, text_hash, kept, sealed, cleaned_by)
        values (gen_random_uuid(), '${closedWave}', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), true,
          decode(repeat('00', 8192), 'hex'), lyttepost.current_staff())`,
    ],
    survey_comment_coding: [
      clerk,
      () => `insert into lyttepost.survey_comment_coding (id, wave, text_hash, turn, sealed, coded_by)
        values (gen_random_uuid(), '${closedWave}', '${cleaned}', 'first', decode(repeat('00', 1024), 'hex'),
          lyttepost.current_staff())`,
    ],
    survey_comment_quote: [
      clerk,
      () => `insert into lyttepost.survey_comment_quote (id, wave, text_hash, sealed, chosen_by)
        values (gen_random_uuid(), '${closedWave}', '${cleaned}', decode(repeat('00', 8192), 'hex'),
          lyttepost.current_staff())`,
    ],
    survey_comment_closing: [
      clerk,
      () => `insert into lyttepost.survey_comment_closing (wave, comments, closed_by)
        select id, 7, lyttepost.current_staff() from lyttepost.survey_wave w where state = 'closed'
          and not exists (select from lyttepost.survey_comment_cleaning c where c.wave = w.id)`,
    ],
    survey_coding_closing: [
      clerk,
      () => `insert into lyttepost.survey_coding_closing (wave, texts, closed_by)
        select id, 7, lyttepost.current_staff() from lyttepost.survey_wave w where state = 'closed'
          and not exists (select from lyttepost.survey_coding_closing c where c.wave = w.id)`,
    ],
    safe_table: [
      () => here.house,
      () => `insert into lyttepost.safe_table (id, tabulation, policy, territories, content)
        values (gen_random_uuid(), (select id from lyttepost.tabulation limit 1), 'default', '{NO}', '{}')`,
    ],
  }
  beforeAll(async () => {
    const { round } = here.world
    await fillSurvey(here.world.database.seed, [{ municipality: '1101' }])
    const { interviewer, 'national-coordinator': colleague } = here.world.staff
    await fillStudies(here.world.database.seed, { interviewer, colleague })
    await here.world.database.seed('goal_quote', {
      ...{
        id: goalQuote,
        plan: 'prove',
        goal: 'g',
        report: v7(),
        quoted: 'x',
        cited_nb: 'x',
        cited_nn: 'x',
        chosen_by: v7(),
      },
    })
    await here.world.database.seed('survey_wave', {
      id: emptyWave,
      instrument: 'brukertilfredshet@2021.1',
      year: 2023,
      title_nb: 'a',
      title_nn: 'b',
      title_en: 'c',
      opens_on: '2023-02-01',
      closes_on: '2023-03-31',
    })
    await here.world.database.seed('survey_wave', {
      id: closedWave,
      instrument: 'brukertilfredshet@2021.1',
      year: 2019,
      title_nb: 'a',
      title_nn: 'b',
      title_en: 'c',
      opens_on: '2019-02-01',
      closes_on: '2019-03-31',
      state: 'closed',
      opened_at: '2019-02-01T08:00:00Z',
      closed_at: '2019-04-10T08:00:00Z',
    })
    await here.world.database.seed('survey_comment_cleaning', {
      ...{ id: v7(), wave: closedWave, text_hash: cleaned, kept: true, sealed: Buffer.alloc(8192) },
      ...{ cleaned_by: v7(), confirmed_by: v7(), confirmed_at: '2019-05-01T08:00:00Z' },
    })
    await here.world.database.seed('survey_wave', {
      ...{ id: makingWave, instrument: 'brukertilfredshet@2021.1', year: 2017 },
      ...{ title_nb: 'a', title_nn: 'b', title_en: 'c', opens_on: '2017-02-01', closes_on: '2017-03-31' },
      ...{ state: 'closed', opened_at: '2017-02-01T08:00:00Z', closed_at: '2017-04-10T08:00:00Z' },
    })
    await here.world.database.seed('municipal_survey', {
      ...{ id: municipalSurvey, year: 2027, instrument: 'kommuneundersokelse@2026.1' },
      ...{ opens_on: '2020-01-01', closes_on: '2098-01-01', begun_by: v7() },
    })
    await fillPublication(here.world.database.seed, 'review')
    for (const id of [draft, sealedDraft]) {
      await here.world.database.seed('publication', {
        id,
        code: id,
        kind: 'news',
        texts: '{}',
        begun_by: v7(),
      })
    }
    await here.world.database.seed('publication_version', {
      ...{
        publication: sealedDraft,
        version: 1,
        manifest: '{}',
        hash: 'a'.repeat(64),
        sealed_by: v7(),
        sealed_at: new Date().toISOString(),
      },
    })
    await here.world.database.seed('own_goal', {
      ...{ id: ownGoal, municipality: '1101', plan: 'prove', goal: 'g', title: 'x', begun_by: v7() },
    })
    await fillAnnualRound(here.world.database.seed, { round: annualRound, making: makingAnnual })
    await here.world.database.seed('survey_release', {
      ...{ id: makingRelease, wave: makingWave, number: 1, policy: 'default', state: 'making' },
      ...{ claimed_by: v7(), claimed_until: '2098-01-01T08:00:00Z' },
    })
    const country = { release: makingRelease, scope: 'country', outcome: 'report' }
    await here.world.database.seed('survey_release_part', country)
    await here.world.database.seed('survey_participant', {
      id: v7(),
      wave: closedWave,
      municipality: '1101',
      origin: 'drawn',
      region: 'stavanger',
      size_class: 'medium',
      probability: '0.4',
      invited_at: '2019-01-01T08:00:00Z',
      answer_by: '2019-01-20',
      answer: 'accepted',
      answered_at: '2019-01-10T08:00:00Z',
    })
    await here.world.database.seed('quality_check', { round, municipality: '1101' })
    await here.world.database.seed('municipality', { code: '1106', name: 'Haugesund' })
    await here.world.database.seed('participation', { round, municipality: '1106', mode: 'aggregate' })
    await here.world.database.seed('project', { id: v7(), title: 'a', purpose: 'b', responsible: 'c' })
    await here.world.database.seed('tabulation', {
      id: v7(),
      round: here.world.round,
      question: 'housing',
      kind: 'statistics',
      purpose: 'statistikk',
    })
    await here.world.database.seed('training_day', {
      id: v7(),
      round,
      day: '2098-01-01',
      begins: '09:00',
      ends: '15:00',
      place: 'Rådhuset',
    })
    await seedRevision()
  })

  const revisionGroup = () => ({
    ...here.national,
    role: 'revision-group',
    staff: here.world.staff['revision-group'],
  })
  const seedRevision = async () => {
    const { seed } = here.world.database
    const [proposal, draft] = [v7(), v7()]
    const instrument = 'brukerplan@2020.1'
    await seed('proposal', { id: proposal, kind: 'other', instrument, text: 'Færre', why: 'Det tar tid' })
    await seed('revision_decision', { id: v7(), verdict: 'accepted', reason: 'Det er bedre' })
    await seed('revision_draft', { id: draft, base: instrument, year: 2031 })
    await seed('pilot', { id: v7(), draft, form: '{}', form_hash: 'b'.repeat(64) })
    await seed('release', {
      id: v7(),
      round: here.world.round,
      territory: 'NO',
      number: 1,
      reason: 'national',
      state: 'making',
      claimed_by: v7(),
      claimed_until: new Date().toISOString(),
    })
    await seed('report_order', {
      id: v7(),
      round: here.world.round,
      municipality: '1101',
      subject: 'plans',
      crossing: 'sex',
      tables: ['plans'],
      state: 'accepted',
      asked_by: v7(),
    })
  }

  it('and every table that matters demands one', async () => {
    const rows = await here.world.database.sql(
      "select tgrelid::regclass::text as name from pg_trigger where tgname = 'demand_event' and tgdeferrable and tginitdeferred",
    )
    expect(rows.map(({ name }) => String(name).replace('lyttepost.', '')).sort()).toEqual(
      Object.keys(writes).sort(),
    )
  })

  it.each(Object.keys(writes))('%s', async (table) => {
    const [scope, text, events = 1] = writes[table]!
    // the doors write their own event; through them nothing else is possible
    if (!text().startsWith('select lyttepost.')) {
      await here.refused('noEvent', scope(), raw(text()), table)
      await here.refused('noEvent', scope(), async (work) => {
        await raw(text())(work)
        await logEvent(work, { verb: 'change', noun: 'session' })
      })
      // an event of an earlier transaction is not this one's
      await here.done(scope(), (work) => logEvent(work, { verb: 'change', noun: table.replace('_', '-') }))
      await here.refused('noEvent', scope(), raw(text()), table)
    } else {
      const before = await here.count('audit_event')
      await here.done(scope(), raw(text()))
      expect(await here.count('audit_event')).toBe(before + events)
    }
  })

  it('also not where the constraints are made immediate, or the event is taken back', async () => {
    const text = writes.registration![1]()
    await here.refused('noEvent', here.unit, async (work) => {
      await raw('set constraints all immediate')(work)
      await raw(text)(work)
    })
    await here.refused('noEvent', here.unit, async (work) => {
      await raw('savepoint a')(work)
      await logEvent(work, { verb: 'change', noun: 'registration' })
      await raw('rollback to a')(work)
      await raw(text)(work)
    })
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.events].sort())
})

import pg from 'pg'
import { studyFills } from './test-study-filler.ts'

/** Texts that a careless format would break: its own marks, line breaks, quotes, letters beyond ASCII. */
const hard = String.raw`E'tab\there, line\nbreak, back\\slash, \\N, \\., "quotes", ''one'', æøå ŋ 漢 🙂'`
/** The same where a text is one line. */
const hardLine = String.raw`'back\slash, \N, \., "quotes", ''one'', æøå ŋ 漢 🙂'`
const municipality = `lpad((1000 + n)::text, 4, '0')`
/** Bytes that a careless format would break: a zero, a backslash, a line break, one that is in no text. */
const bytes = String.raw`'\x005c0aff'::bytea`
/** A paper form's entry, sealed: always as long. */
const sealedEntry = `decode(repeat(lpad(to_hex(n), 2, '0'), 8220), 'hex')`
/** As long as every sealed draft, with all bytes that there are. */
const sealedAnswers = `decode(repeat(encode(${bytes}, 'hex'), 2048), 'hex')`
const file = `encode(sha256(${bytes}), 'hex'), ${bytes}`
const id = (base: string, n = 'n'): string =>
  `(lpad(to_hex(${n}), 8, '0') || '-0000-4000-8000-${base.padStart(12, '0')}')::uuid`
const pseudonym = (prefix: string): string => `rpad('${prefix}' || n, 43, 'x')`

/** Rows for each table as it was in its first form, in the order of their foreign keys. `n` counts from 1. */
const fills: readonly (readonly [table: string, columns: string, values: string, times: number])[] = [
  ['municipality', 'code, name, contact', `${municipality}, 'Kommune ' || n, ${hard}`, 3],
  ['unit', 'id, municipality, name, unit_type', `${id('1')}, ${municipality}, ${hard} || n, 'nav'`, 3],
  ['staff', 'id, issuer, subject, name', `${id('2')}, 'https://example.no', 's' || n, 'Ansatt ' || n`, 3],
  [
    'appointment',
    'id, role, territories, name, staff',
    `${id('3')}, 'state-administrator', array['11', '46'], 'x', ${id('2')}`,
    3,
  ],
  [
    'round',
    'id, code, name_nb, name_nn, instrument, opens_on, closes_on, retention_until',
    `${id('4')}, 'r' || n, 'Runde', 'Runde', 'brukerplan@2020.1', '2020-01-01', '2020-02-01', '2025-01-01'`,
    1,
  ],
  [
    'round_basis',
    'round, unit_type, law, paragraph, explanation_nb',
    `${id('4', '1')}, (array['health', 'nav'])[n], 'lov', '§ 1', ${hard}`,
    2,
  ],
  ['round_closing', 'id, round, kind, reason', `${id('f')}, ${id('4', '1')}, 'reopened', ${hard}`, 1],
  [
    'participation',
    'round, municipality, mode, submitted_at',
    `${id('4', '1')}, ${municipality}, case when n < 3 then 'person' else 'aggregate' end, now()`,
    3,
  ],
  [
    'legal_basis',
    'id, round, municipality, unit_type, law, paragraph, decision_reference, valid_from, valid_to',
    `${id('5')}, ${id('4', '1')}, ${municipality}, 'nav', 'lov', '§ 1', 'sak', '2020-01-01', '2020-12-31'`,
    3,
  ],
  [
    'unit_expectation',
    'round, municipality, unit, expected',
    `${id('4', '1')}, ${municipality}, ${id('1')}, nullif(n, 2)`,
    3,
  ],
  [
    'unit_count',
    'round, municipality, unit, complete, also_elsewhere, release',
    `${id('4', '1')}, ${municipality}, ${id('1')}, n, 1, 1`,
    3,
  ],
  [
    'registration',
    'id, round, municipality, unit, unit_type, legal_basis, round_pseudonym, local_reference, birth_year, sex, answers, created_by',
    `${id('6')}, ${id('4', '1')}, '1001', ${id('1', '1')}, 'nav', ${id('5', '1')}, ${pseudonym('r')}, case when n % 2 = 0 then 'æ' || n end,
     1950 + n % 50, 'female', jsonb_build_object('housing', n % 7, 'note', ${hard}, 'share', 0.1 * n, 'none', null), ${id('2', '1')}`,
    0,
  ],
  [
    'quality_check',
    'round, municipality, asked_at, made_at, registrations',
    `${id('4', '1')}, ${municipality}, '2020-01-15 12:00:00.123456+00', case when n = 1 then now() end, case when n = 1 then 20 end`,
    2,
  ],
  [
    'quality_finding',
    'id, round, municipality, unit, number, about, amount, details, fingerprint',
    `${id('13')}, ${id('4', '1')}, '1001', ${id('1', '1')}, n, 'housing', nullif(n, 2), '{"expected": 3}', 'x'`,
    2,
  ],
  [
    'quality_concern',
    'id, finding, registration, municipality, unit, reason',
    `${id('14')}, ${id('13')}, ${id('6')}, '1001', ${id('1', '1')}, ${hard}`,
    2,
  ],
  [
    'quality_review',
    'round, municipality, unit, number, about, fingerprint, reason',
    `${id('4', '1')}, '1001', ${id('1', '1')}, n, 'housing', 'x', ${hard}`,
    2,
  ],
  [
    'entered_table',
    'round, municipality, main_group, table_code, base, counts, note',
    `${id('4', '1')}, '1003', 'mental', (array['category', 'sex', 'plans'])[n], nullif(n, 2), jsonb_build_object('none', n), ${hard}`,
    3,
  ],
  [
    'block',
    'id, round, municipality, block_pseudonym',
    `${id('7')}, ${id('4', '1')}, '1002', ${pseudonym('b')}`,
    2,
  ],
  [
    'deletion',
    'registration, round, municipality, unit, reason',
    `${id('8')}, ${id('4', '1')}, '1001', ${id('1', '1')}, 'opt-out'`,
    2,
  ],
  [
    'audit_event',
    'id, at, actor, verb, noun, details',
    `${id('9')}, '2020-01-15 12:00:00.123456+00', ${id('2', '1')}, 'read', 'registration', '{"a": 1}'`,
    4,
  ],
  [
    'audit_seal',
    'number, first_event, last_event, count, root, hash, at',
    `n, ${id('9')}, ${id('9')}, 1, 'root', 'hash', now()`,
    2,
  ],
  ['project', 'id, title, purpose, responsible', `${id('a')}, 'Prosjekt', 'formål', 'noen'`, 1],
  [
    'approval',
    'id, project, kind, reference, decided_on, valid_to',
    `${id('b')}, ${id('a', '1')}, 'ethics-committee', 'ref', '2020-01-01', '2021-01-01'`,
    1,
  ],
  [
    'tabulation',
    'id, round, question, kind, purpose',
    `${id('c')}, ${id('4', '1')}, 'housing', 'statistics', 'statistikk'`,
    1,
  ],
  [
    'tabulation_count',
    'tabulation, municipality, value, count',
    `${id('c', '1')}, '1001', (array['B', 'a', 'Å', 'å', '', 'Z'])[n], n`,
    6,
  ],
  [
    'safe_table',
    'id, tabulation, policy, territories, content',
    `${id('d')}, ${id('c', '1')}, 'default', array['NO'], '{"cells": [1, null]}'`,
    1,
  ],
  [
    'saved_table',
    'id, round, territory, title, request, hash, shared, saved_by, saved_by_name',
    `${id('5d')}, ${id('4', '1')}, 'NO', ${hardLine}, '{"rows": "housing"}', repeat('a', 64), n = 1, ${id('2', '1')}, ${hardLine}`,
    2,
  ],
  [
    'indicator_value',
    'id, plan, indicator, territory, year, status, value, n, low, high, cited, entered_by',
    `${id('7f')}, 'prove', 'i', 'NO', 2000 + n, 'value', n / 3.0::float8, n, 0, 1e9, ${hardLine}, ${id('2', '1')}`,
    2,
  ],
  [
    'own_goal',
    'id, municipality, plan, goal, title, note, begun_by',
    `${id('80')}, '1001', 'prove', 'g', ${hardLine}, ${hard}, ${id('2', '1')}`,
    2,
  ],
  [
    'own_goal_target',
    'own_goal, municipality, indicator, value, year',
    `${id('80')}, '1001', 'i', 1.0 / 3.0::float8, 2030`,
    2,
  ],
  [
    'goal_judgement',
    'id, municipality, own_goal, plan, goal, level, verdict, reason_nb, reason_nn, judged_on, author, judged_by',
    `${id('81')}, '1001', ${id('80')}, 'prove', 'g', 'overall', 'low', ${hard}, ${hard}, '2026-01-01', ${hardLine}, ${id('2', '1')}`,
    2,
  ],
  [
    'publication',
    'id, code, kind, texts, picture, picture_type, writers, version, begun_by',
    `${id('82')}, 'kode-' || n, 'news', jsonb_build_object('a', ${hard}), ${bytes}, 'image/png', array[${id('2', '1')}]::uuid[], 1, ${id('2', '1')}`,
    2,
  ],
  [
    'publication_version',
    'publication, version, manifest, hash, sealed_by, sealed_at',
    `${id('82')}, 1, jsonb_build_object('a', ${hard}), encode(sha256(n::text::bytea), 'hex'), ${id('2', '1')}, now()`,
    2,
  ],
  [
    'publication_file',
    'publication, version, part, language, name, type, size, sha256, bytes',
    `${id('82')}, 1, 'file', 'nb', 'fil.pdf', 'application/pdf', octet_length(${bytes}), encode(sha256(${bytes}), 'hex'), ${bytes}`,
    2,
  ],
  [
    'publication_review',
    'id, publication, version, body, due, asked_by',
    `${id('83')}, ${id('82')}, 1, ${hardLine}, '2026-01-01', ${id('2', '1')}`,
    2,
  ],
  [
    'municipal_survey',
    'id, year, instrument, opens_on, closes_on, begun_by',
    `${id('7d')}, 2000 + n, 'kommuneundersokelse@2026.1', '2026-01-01', '2026-02-01', ${id('2', '1')}`,
    2,
  ],
  [
    'municipal_answer',
    'survey, municipality, answers, revision, changed_at, submitted_at',
    `${id('7d', '1')}, '1001', jsonb_build_object('comment', ${hard}), 0, now(), now()`,
    1,
  ],
  ['tabulation_outcome', 'tabulation, safe_table', `${id('c')}, ${id('d', '1')}`, 1],
  [
    'training_answer',
    'municipality, staff, training_case, area, colour, unit',
    `'1001', ${id('2')}, 'anita', 'housing', 'red', ${id('1', '1')}`,
    3,
  ],
  [
    'contact',
    'id, municipality, name, email',
    `${id('f')}, '1001', ${hardLine}, 'post' || n || '@example.no'`,
    3,
  ],
  ['invitation', 'round, municipality, answer_by', `${id('4', '1')}, ${municipality}, '2020-01-01'`, 3],
  [
    'training_day',
    'id, round, day, begins, ends, link, places, taken',
    `${id('10')}, ${id('4', '1')}, '2020-01-01', '09:00', '15:00', 'https://example.no', 30, 2`,
    1,
  ],
  [
    'training_sign_up',
    'id, training_day, municipality, name, email, attended',
    `${id('11')}, ${id('10', '1')}, '1001', 'Deltaker', 'd' || n || '@example.no', n = 1`,
    2,
  ],
  [
    'message',
    'id, round, municipality, kind, language, to_name, to_address, subject, body, state, message_id',
    `${id('12')}, ${id('4', '1')}, '1001', 'own', 'nn', ${hardLine}, 'post@example.no', ${hardLine}, ${hard}, 'waiting', '<m' || n || '@example.no>'`,
    3,
  ],
  [
    'frozen_data',
    'hash, round, municipality, kind, rows, sealed',
    `lpad(to_hex(n), 64, '0'), ${id('4', '1')}, ${municipality}, 'rows', n, case when n > 1 then '\\x00ff5c'::bytea end`,
    3,
  ],
  [
    'release',
    'id, round, territory, municipality, number, reason, state, data_hash, manifest, hash, decision, screen, supersedes, made_at',
    `${id('20')}, ${id('4', '1')}, '1001', '1001', n, 'submission', 'made', repeat('a', 64), '{"b": [1, null]}', repeat('c', 64),
     case when n > 1 then ${bytes} end, jsonb_build_object('title', ${hard}), case when n > 1 then ${id('20', 'n - 1')} end, now()`,
    3,
  ],
  [
    'release_file',
    'release, edition, name, type, size, sha256, bytes',
    `${id('20')}, 'document', ${hardLine} || n, 'application/pdf', 4, ${file}`,
    3,
  ],
  [
    'report_order',
    'id, round, municipality, subject, wish, crossing, tables, state, release, asked_by, made_at',
    `${id('30')}, ${id('4', '1')}, '1001', 'own', ${hard}, 'sex', array['housing', 'plans'], 'made', n, ${id('2', '1')}, now()`,
    2,
  ],
  [
    'report_order_file',
    'municipality, report_order, edition, name, type, size, sha256, bytes',
    `'1001', ${id('30')}, 'workbook', ${hardLine} || n, 'application/pdf', 4, ${file}`,
    2,
  ],
  [
    'report_order_decision',
    'municipality, report_order, round, sealed',
    `'1001', ${id('30')}, ${id('4', '1')}, '\\x00ff5c'::bytea`,
    2,
  ],
  [
    'row_export',
    'id, round, municipality, unit_type, legal_basis, purpose, asked_by',
    `${id('31')}, ${id('4', '1')}, ${municipality}, 'nav', ${id('5')}, ${hard}, ${id('2')}`,
    3,
  ],
  [
    'proposal',
    'id, kind, instrument, question, text, why, supporters',
    `${id('40')}, 'wording', 'brukerplan@2020.1', 'housing', ${hard}, ${hard}, n`,
    2,
  ],
  ['proposal_support', 'proposal, municipality, asked', `${id('40', '1')}, ${municipality}, n = 1`, 3],
  ['discussion_note', 'id, proposal, text', `${id('41')}, ${id('40', '1')}, ${hard}`, 2],
  ['revision_decision', 'id, verdict, reason', `${id('42')}, 'accepted', ${hard}`, 2],
  ['proposal_decision', 'proposal, decision', `${id('40')}, ${id('42')}`, 2],
  [
    'revision_draft',
    'id, base, year, changes, revision',
    `${id('43')}, 'brukerplan@2020.1', 2027, jsonb_build_array(jsonb_build_object('because', ${hard})), n`,
    2,
  ],
  [
    'instrument_version',
    'id, base, content, hash, changes, draft',
    `'brukerplan@2027.' || n, 'brukerplan@2026.' || n,
     jsonb_build_object('id', 'brukerplan@2027.' || n, 'mapping', jsonb_build_object('from', 'brukerplan@2026.' || n), 'title', ${hard}),
     lpad(n::text, 64, 'a'), '[]', ${id('43')}`,
    2,
  ],
  [
    'pilot',
    'id, draft, form, form_hash, request, municipalities',
    `${id('44')}, ${id('43', '1')}, '{}', repeat('b', 64), ${hard}, array['1001', '1002']`,
    2,
  ],
  [
    'pilot_answer',
    'id, pilot, municipality, answers, minutes, basis, remarks, comment',
    `${id('45')}, ${id('44', '1')}, case when n > 1 then '1001' end, '{"housing": "red"}', n, 'made-up', jsonb_build_object('housing', ${hard}), ${hard}`,
    3,
  ],
  [
    'review_note',
    'id, draft, body, held_on, text',
    `${id('46')}, ${id('43', '1')}, 'Brukerrådet', '2026-01-01', ${hard}`,
    2,
  ],
  [
    'session',
    'token_hash, staff, name, profile, issuer, level, csrf, authenticated_at, ends_at',
    `'hash' || n, ${id('2', '1')}, 'x', 'p', 'i', 'high', 'c', now(), now()`,
    1,
  ],
  [
    'pending_login',
    'state_hash, browser_hash, profile, pending, ends_at',
    `'hash' || n, 'b', 'p', '{}', now()`,
    1,
  ],
  [
    'survey_wave',
    'id, instrument, year, title_nb, title_nn, title_en, opens_on, closes_on, responsible, contact, second_entry_share, state, opened_at',
    `${id('50')}, 'brukertilfredshet@2021.1', 2020 + n, ${hardLine}, ${hardLine}, ${hardLine}, '2021-02-01', '2021-03-31', ${hardLine}, ${hardLine}, 0.25, 'open', now()`,
    2,
  ],
  [
    'survey_draw',
    'id, wave, number, seed, plan, frame_hash, result, result_hash',
    `${id('51')}, ${id('50', '1')}, n, ${hardLine}, '{"share": [1, 3]}', repeat('a', 64), jsonb_build_object('x', ${hard}), repeat('b', 64)`,
    2,
  ],
  [
    'survey_participant',
    'id, wave, municipality, district, origin, region, size_class, probability, weight, invited_at, answer_by',
    `${id('52')}, ${id('50', '1')}, ${municipality}, case when n > 1 then ${municipality} || '01' end, 'drawn', 'vest', 'small', 1.0 / 3, 3, now(), '2021-01-01'`,
    3,
  ],
  [
    'survey_service',
    'id, participant, name, kind, contact_name, state',
    `${id('53')}, ${id('52', '1')}, ${hardLine} || n, 'counselling', ${hardLine}, 'joined'`,
    2,
  ],
  [
    'survey_order',
    'id, service, copies, language, paper, state, made_at',
    `${id('54')}, ${id('53')}, 30, 'nn', n = 1, 'made', now()`,
    2,
  ],
  ['survey_handed_out', 'service, day, handed_out, declined', `${id('53')}, '2021-02-10', 4, n`, 2],
  [
    'survey_order_claim',
    'survey_order, claimed_by, claimed_until, attempts',
    `${id('54')}, ${id('59')}, now(), n`,
    2,
  ],
  [
    'survey_order_file',
    'survey_order, wave, name, pages, sealed',
    `${id('54')}, ${id('50', '1')}, 'skjema-' || n || '.pdf', n, ${bytes}`,
    2,
  ],
  [
    'survey_code',
    'hash, wave, participant, service, survey_order, state, channel',
    `sha256(n::text::bytea), ${id('50', '1')}, ${id('52', '1')}, ${id('53', '1')}, ${id('54', '1')}, 'started', 'web'`,
    2,
  ],
  ['survey_draft', 'hash, sealed', `sha256(n::text::bytea), ${sealedAnswers}`, 2],
  [
    'survey_pool',
    'id, wave, participant, channel, language, sealed',
    `${id('55')}, ${id('50', '1')}, ${id('52', '1')}, 'paper', 'nn', ${sealedAnswers}`,
    2,
  ],
  [
    'survey_answer',
    'id, wave, participant, channel, language, helped, answers, texts',
    `${id('56')}, ${id('50', '1')}, case n when 1 then ${id('52', '1')} end, 'web', null, true, jsonb_build_object('x', ${hard}), ${sealedAnswers}`,
    2,
  ],
  [
    'survey_count',
    'wave, participant, service, day, channel, slot, finished',
    `${id('50', '1')}, ${id('52', '1')}, ${id('53', '1')}, '2021-02-10', 'web', n, n`,
    2,
  ],
  [
    'survey_envelope',
    'id, wave, participant, service, day, received, unusable, reason',
    `${id('57')}, ${id('50', '1')}, ${id('52', '1')}, case n when 1 then ${id('53', '1')} end, '2021-02-10', 4, 1, ${hardLine}`,
    2,
  ],
  [
    'survey_batch',
    'wave, number, state, seed, sheets, share, chosen, compared, differing, passed, all_compared, all_differing',
    `${id('50', '1')}, n, 'stopped', ${hardLine}, 2, 0.5, 1, 57, 2, false, 57, 2`,
    2,
  ],
  [
    'survey_sheet',
    'hash, wave, batch, state, drawn, first_marks, second_mark, first_entry, second_entry, compared, differing, mended',
    `sha256(n::text::bytea), ${id('50', '1')}, 1, 'ready', true, array[sha256('a')], sha256('b'), ${sealedEntry}, ${sealedEntry}, 57, 2, n - 1`,
    2,
  ],
  [
    'survey_feedback',
    'id, wave, municipality, answers',
    `${id('58')}, ${id('50', '1')}, ${municipality}, jsonb_build_object('comment', ${hard}, 'improve', '["web"]'::jsonb)`,
    3,
  ],
  [
    'survey_service_coding',
    'id, wave, participant, text_hash, code, original, coded_by',
    `${id('5a')}, ${id('50', '1')}, case when n > 1 then ${id('52', '1')} end, sha256(${bytes}), 'nav', 'other', ${id('2', '1')}`,
    2,
  ],
  [
    'survey_text_mask',
    'id, wave, participant, text_hash, words, masked_by',
    `${id('5b')}, ${id('50', '1')}, case when n > 1 then ${id('52', '1')} end, sha256(${bytes}), array[0, n], ${id('2', '1')}`,
    2,
  ],
  [
    'survey_text',
    'id, wave, scope, language, section, node, number, kind, text, written_by',
    `${id('5c')}, ${id('50', '1')}, 'country', 'nb', 'help', 'level', n, 'added', ${hard}, ${id('2', '1')}`,
    2,
  ],
  [
    'annual_report',
    'id, round, number, state, data_hash, manifest, hash, decision, models, screen_nb, summary, made_at',
    `${id('61')}, ${id('4', '1')}, n, 'made', encode(sha256(n::text::bytea), 'hex'), jsonb_build_object('a', ${hard}), encode(sha256(n::text::bytea), 'hex'), ${bytes}, ${bytes},
      jsonb_build_object('a', ${hard}), '{}', now()`,
    2,
  ],
  [
    'annual_report_file',
    'report, language, edition, name, type, size, sha256, bytes',
    `${id('61', '1')}, case n when 1 then 'nb' else 'nn' end, 'document', ${hardLine}, 'application/pdf', octet_length(${bytes}),
      encode(sha256(${bytes}), 'hex'), ${bytes}`,
    2,
  ],
  [
    'annual_text',
    'id, round, language, section, node, number, kind, text, written_by',
    `${id('62')}, ${id('4', '1')}, 'nb', 'help', 'level', n, 'added', ${hard}, ${id('2', '1')}`,
    2,
  ],
  [
    'survey_frozen',
    'wave, hash, answers, coded, sealed',
    `${id('50', '1')}, encode(sha256(n::text::bytea), 'hex'), n, n = 1, ${bytes}`,
    2,
  ],
  [
    'survey_release',
    'id, wave, number, policy, state, data_hash, manifest, hash, decision, summary, made_at, released_by, released_at',
    `${id('60')}, ${id('50', '1')}, n, 'default', 'released', encode(sha256(n::text::bytea), 'hex'), jsonb_build_object('a', ${hard}), encode(sha256(n::text::bytea), 'hex'), ${bytes}, '{}',
      now(), ${id('2', '1')}, now()`,
    2,
  ],
  [
    'survey_release_part',
    'release, scope, municipality, outcome, readers, screen_nb, documents',
    `${id('60', '1')}, 'place/' || ${municipality}, ${municipality}, 'report', array[${municipality}],
      jsonb_build_object('a', ${hard}), ${bytes}`,
    3,
  ],
  [
    'survey_release_file',
    'release, scope, language, edition, name, type, size, sha256, bytes',
    `${id('60', '1')}, 'place/' || ${municipality}, 'nb', 'document', ${hardLine}, 'application/pdf', octet_length(${bytes}),
      encode(sha256(${bytes}), 'hex'), ${bytes}`,
    3,
  ],
  [
    'survey_comment_cleaning',
    'id, wave, text_hash, kept, sealed, cleaned_by',
    `${id('5d')}, ${id('50', '1')}, sha256(n::text::bytea), n = 1, decode(repeat('5d', 8192), 'hex'), ${id('2', '1')}`,
    2,
  ],
  [
    'survey_comment_coding',
    'id, wave, text_hash, turn, sealed, coded_by',
    `${id('5e')}, ${id('50', '1')}, sha256(n::text::bytea), 'first', decode(repeat('5e', 1024), 'hex'), ${id('2', '1')}`,
    2,
  ],
  [
    'survey_comment_quote',
    'id, wave, text_hash, sealed, chosen_by',
    `${id('5f')}, ${id('50', '1')}, sha256(n::text::bytea), decode(repeat('5f', 8192), 'hex'), ${id('2', '1')}`,
    2,
  ],
  ['survey_comment_closing', 'wave, comments, closed_by', `${id('50')}, n, ${id('2', '1')}`, 1],
  ['survey_coding_closing', 'wave, texts, closed_by', `${id('50')}, n, ${id('2', '1')}`, 1],
  ...studyFills({ id, hard, hardLine, bytes }),
  [
    'wrapped_key',
    'id, kind, scope, wrapped, provider',
    `${id('e')}, 'round', 'r1/100' || n, ${hard}, 'file:x'`,
    3,
  ],
  [
    'idempotency',
    'staff, key, request_hash, status, answer',
    `${id('2', '1')}, (array['ÅÅÅÅÅÅÅÅ', 'aaaaaaaa', 'BBBBBBBB', 'zzzzzzzz'])[n], 'h', 200, '{"b": [1, 2]}'`,
    4,
  ],
]

/** Columns that came later, filled where they are. */
const later: readonly (readonly [table: string, column: string, value: string])[] = [
  [
    'registration',
    'notes',
    `jsonb_build_object('comment:housing', ${hard}, 'part:children_contact', '[null]'::jsonb)`,
  ],
]

/**
 * Fills whatever tables the database has, past row security and triggers; for tests. Returns the rows of each.
 *
 * @param address an administrator's.
 */
export async function fill(address: string, registrations = 20): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select tablename::text as name from pg_tables where schemaname = 'lyttepost'`,
    )
    const there = new Set(rows.map(({ name }) => name))
    const unknown = [...there].filter((name) => !fills.some(([table]) => table === name))
    if (unknown.length > 0) throw new Error(`The filler lacks rows for ${unknown}`)
    await client.query('set session_replication_role = replica')
    const filled: Record<string, number> = {}
    for (const [table, columns, values, times] of fills.filter(([table]) => there.has(table))) {
      const count = times || registrations
      await client.query(
        `insert into lyttepost.${table} (${columns}) select ${values} from generate_series(1, ${count}) n`,
      )
      filled[table] = count
    }
    for (const [table, column, value] of later) {
      const { rowCount } = await client.query(
        `select from information_schema.columns
         where table_schema = 'lyttepost' and table_name = $1 and column_name = $2`,
        [table, column],
      )
      if (rowCount) await client.query(`update lyttepost.${table} set ${column} = ${value}`)
    }
    return filled
  } finally {
    await client.end()
  }
}

-- A study's report has a page too, and can be published for everybody.
alter table lyttepost.study_report_file drop constraint study_report_file_edition_check;
alter table lyttepost.study_report_file add constraint study_report_file_edition_check
  check (edition in ('document', 'manuscript', 'slides', 'page'));
alter table lyttepost.publication drop constraint publication_source_check;
alter table lyttepost.publication add constraint publication_source_check
  check (source in ('annual', 'survey', 'plan', 'study'));
alter table lyttepost.study_report_file drop constraint study_report_file_media_type_check;
alter table lyttepost.study_report_file add constraint study_report_file_media_type_check
  check (media_type ~ '^[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?$');

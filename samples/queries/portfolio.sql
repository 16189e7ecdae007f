-- Questions to the services of many definitions, for DuckDB: x1060 export FOLDER --format rows -o services.csv
-- 多くの定義のサービスへの問い合わせ (DuckDB 用)。先に x1060 export フォルダー --format rows -o services.csv を実行します。

CREATE TABLE services AS SELECT * FROM read_csv('services.csv', header = true, nullstr = '', types = {
  'assessed': 'DATE', 'decision_review_by': 'DATE', 'target_by': 'DATE', 'approved_on': 'DATE', 'report_reviewed': 'DATE', 'next_action_due': 'DATE',
  'is_stated': 'BOOLEAN', 'is_added': 'BOOLEAN', 'score': 'INTEGER', 'score_insource': 'INTEGER', 'score_outsource': 'INTEGER', 'target': 'INTEGER', 'gap': 'INTEGER',
  'definition': 'VARCHAR', 'organization': 'VARCHAR', 'parent': 'VARCHAR', 'country': 'VARCHAR', 'edition': 'VARCHAR', 'code': 'VARCHAR', 'category': 'VARCHAR',
  'name_en': 'VARCHAR', 'name_ja': 'VARCHAR', 'level': 'VARCHAR', 'covered_by': 'VARCHAR', 'assignment': 'VARCHAR', 'team': 'VARCHAR', 'provider': 'VARCHAR',
  'provided_by': 'VARCHAR', 'owner': 'VARCHAR', 'deputy': 'VARCHAR'});

-- 1. Which services are weakest across all organisations? / 全組織で最も弱いサービスは?
SELECT code, name_en, round(avg(score), 2) AS average, count(score) AS scored FROM services GROUP BY ALL HAVING scored > 0 ORDER BY average, code LIMIT 10;

-- 2. On how many organisations does a provider's failure fall? / 一つの事業者が止まると、いくつの組織に影響するか?
SELECT provider, count(DISTINCT organization) AS organizations, count(*) AS services, count(*) FILTER (level = 'Basic') AS basic FROM services WHERE provider IS NOT NULL GROUP BY ALL ORDER BY organizations DESC, services DESC, provider;

-- 3. Which targets are due within a year of the latest assessment, and not reached? / 最新の評価から一年以内に期日の来る、未達の目標は?
SELECT organization, code, score, target, target_by FROM services WHERE gap > 0 AND target_by <= (SELECT max(assessed) FROM services) + INTERVAL 1 YEAR ORDER BY target_by, organization, code;

-- 4. What has nobody decided about? / 誰も判断していないサービスは?
SELECT organization, count(*) AS undecided FROM services WHERE level IS NULL GROUP BY ALL ORDER BY undecided DESC, organization;

-- 5. The same as Parquet. / 同じ表を Parquet で。
COPY services TO 'services.parquet' (FORMAT parquet);

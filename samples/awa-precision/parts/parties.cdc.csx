// 担い手: 自組織のチームと、契約している事業者。
// Who provides: the teams of the organisation, and the providers under contract.

// 同じ名前を何度も書かないための定数です。 / Constants, so that a name is spelled in one place.
const string OfficeTeam = "セキュリティ統括室";
const string CsirtTeam = "Awa-CSIRT";
const string ItTeam = "情報システム部";
const string OtTeam = "生産技術部 OTセキュリティ班";
const string AuditTeam = "内部監査室";
const string LegalTeam = "法務・コンプライアンス部";
const string PlanningTeam = "経営企画部 BCP担当";
const string PeopleTeam = "人事総務部";
const string VietnamTeam = "AWA Precision Vietnam IT";

const string Mss = "鳴門マネージドセキュリティ";
const string Lab = "白鷺診断ラボ";
const string Forensics = "瀬戸内フォレンジクス";
const string School = "四国サイバー研修センター";
const string Certifier = "東都認証機構";

// CSIRT は夜間と休日を当番で回しています。 / The CSIRT covers nights and holidays in turn.
Team(OfficeTeam).Lead("森").Members("森", "井上", "大西", "近藤").Capacity(fte: 4).Hours("平日 8:30-17:30");
Team(CsirtTeam).Lead("井上").Members("井上", "原田", "三好", "西岡").Capacity(fte: 3.5).Hours("24x7");
Team(ItTeam).Lead("板東").Members("板東", "長尾", "岡", "宮本").Capacity(fte: 3).Hours("平日 8:30-17:30");
Team(OtTeam).Lead("川人").Members("川人", "佐川", "富永").Capacity(fte: 1.5).Hours("工場の稼働時間");
Team(AuditTeam).Lead("美馬").Members("美馬", "鎌田").Capacity(fte: 0.5);
Team(LegalTeam).Lead("藤川").Members("藤川", "野口").Capacity(fte: 0.5);
Team(PlanningTeam).Lead("久米").Members("久米", "谷").Capacity(fte: 0.5);
Team(PeopleTeam).Lead("篠原").Members("篠原", "木内").Capacity(fte: 0.3);
Team(VietnamTeam).Lead("グエン").Members("グエン", "チャン").Capacity(fte: 1).Hours("平日 8:00-17:00 (UTC+7)");

Provider(Mss).Contract("MSS-2026-014", until: "2029-03-31").Expects("docs/sla/mss.md").Registered().Country("JP").Hours("24x7");
Provider(Lab).Contract("LAB-2026-003", until: "2028-03-31").Expects("docs/sla/lab.md").Registered().Country("JP");
Provider(Forensics).Contract("DFIR-2026-001", until: "2028-03-31").Expects("docs/sla/forensics.md").Registered().Country("JP").Hours("24x7");
Provider(School).Contract("EDU-2026-007", until: "2028-03-31").Expects("docs/sla/training.md").Country("JP");
Provider(Certifier).Contract("ISMS-2025-022", until: "2028-09-30").Expects("docs/sla/certification.md").Country("JP");

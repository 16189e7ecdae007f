// Three hundred texts that want to be markup, script, style or an address; all printable, so that each shows as it is.
const marks = [
  '<script>alert(1)</script>', '</script><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<svg/onload=alert(1)//', '<iframe srcdoc="<script>alert(1)</script>">',
  '<iframe src=javascript:alert(1)>', '<object data=javascript:alert(1)>', '<embed src=//evil.example/x>', '<link rel=stylesheet href=//evil.example/x.css>', '<style>*{display:none}</style>', '</style><style>@import "//evil.example"</style>',
  '<base href=//evil.example/>', '<meta http-equiv=refresh content="0;url=//evil.example">', '<form action=//evil.example><input name=q autofocus onfocus=alert(1)>', '<body onload=alert(1)>', '<details open ontoggle=alert(1)>', '<video><source onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<template><script>alert(1)</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<textarea><img src=x onerror=alert(1)></textarea>', '<title><img src=x onerror=alert(1)></title>',
  '<!--<img src="--><img src=x onerror=alert(1)//">', '--><img src=x onerror=alert(1)>', ']]><img src=x onerror=alert(1)>', '<![CDATA[<img src=x onerror=alert(1)>]]>', '<?xml version="1.0"?>', '<!DOCTYPE html>',
  '" onmouseover="alert(1)', "' onmouseover='alert(1)", '" autofocus onfocus=alert(1) x="', '"><script>alert(1)</script>', "'><script>alert(1)</script>", '` onmouseover=alert(1)', '" style="position:fixed;inset:0', '"><a id="', 'x" id="method', '" class="s5',
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', 'https://evil.example/x.png', '//evil.example', 'url(//evil.example)', 'expression(alert(1))', 'mailto:a@evil.example?body=x', 'file:///etc/passwd',
  '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;img src=x onerror=alert(1)&#62;', '&#x3c;script&#x3e;', '&amp;lt;', '&', '&copy', '&notit;', '\\u003cscript\\u003e', '\\x3cscript\\x3e', '%3Cscript%3Ealert(1)%3C/script%3E',
  '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '#{alert(1)}', '<%= 1 %>', '[[x]]', '*/alert(1)/*', '//', '/*', '";alert(1)//', "';alert(1)//", '`;alert(1)//', '</article></main></body></html>', '</table></section>', '<tr><td>', '<p>', '</p>',
];
const around = [mark => mark, mark => `"${mark}`, mark => `${mark}'>`, mark => `監視 ${mark}`];

export const hostile = [...new Set(around.flatMap(wrap => marks.map(wrap)))].slice(0, 300);

/** A text as a literal of C#. */
export const literal = text => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A definition that says the text wherever a text can stand. */
export function definition(text) {
  const t = literal(text);
  return `Organization(${t}).Edition(X1060_2021).Ciso(${t}).CdcHead(${t}).Parent(${t}).Approved(by: ${t}, on: "2026-10-20").ShortCycle(${t}).LongCycle(${t}).Classification(${t});
Team(${t}).Lead(${t}).Members(${t}).Hours(${t});
Provider(${t}).Contract(${t}, until: "2027-03-31").Expects(${t}).Country("JP").Hours(${t});
Service("B-1").Level(Basic).Because(${t}).Insource(${t}).Outsource(${t}).Owner(${t}).Deputy(${t}).Score(2).Target(5, by: "2027-03-31").Document(${t}, reviewed: "2026-10-01").ApprovedBy(${t}, on: "2026-10-01").Evidence(${t}, asOf: "2026-10-01", validFor: "12 months").Action(${t}, owner: ${t}, due: "2027-01-31").Note(ja: ${t}, en: ${t}).Waive("CDC2008", because: ${t}, by: ${t}, until: "2027-03-31");
Service("C-1").Level(Optional).When(${t}).Outsource(${t}).Owner(${t}).Score(3).Target(4);
Service("C-2").Level(Unnecessary).Because(${t});
AddedService("X-1", ja: ${t}, en: ${t}, category: "B").Level(Standard).ProvidedBy(${t});
Evaluation(${t}, on: "2026-10-20").Catalogue(${t}).Profile(${t}).Portfolio(${t});
`;
}

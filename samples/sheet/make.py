#!/usr/bin/env python3
"""Makes 棚卸し.xlsx: a portfolio as a customer keeps it in Excel. Other headers than ours in two rows, merged cells, full width,
days in every form, a column of their own, remarks below. Only the standard library; run it here: python3 make.py"""
import zipfile
from xml.sax.saxutils import escape

HEAD = [
    ["阿波精密工業 セキュリティ対応 棚卸し (2026年度)"],
    [],
    ["分類", "番号", "サービス名", "重み", "実施形態", "担い手", "主担当", "現状", "", "あるべき姿", "", "達成期限", "課題と対策", "予算(千円)", "備考"],
    ["", "", "", "", "", "", "", "インソース", "アウトソース", "インソース", "アウトソース", "", "", "", ""],
]
ROWS = [
    ["A. 戦略マネジメント", "Ａ－１", "リスクマネジメント", "必須", "内製", "セキュリティ統括室", "森、井上", "３", "", "4", "", "2027/9/30", "手順書を作る", "1200", ""],
    ["", "A-2", "リスクアセスメント", "ベーシック", "自社", "セキュリティ統括室", "井上", "2点", "", "3", "", "令和10年3月31日", "", "", "対象は全社"],
    ["", "A-9", "トリアージ基準管理", "ベーシック", "内製", "Awa-CSIRT", "井上", "スコア 3", "", "4", "", 46660, "", "", ""],
    ["B. 即時分析", "B-1", "", "基本", "委託", "鳴門マネージドセキュリティ", "井上", "N/A", "4", "", "5", "2028年3月31日", "", "9600", "月次報告あり"],
    ["", "B-2", "", "スタンダート", "両方", "Awa-CSIRT", "原田", "2", "3", "3", "4", "", "", "", ""],
    ["", "B-41", "アラート対応", "標準", "外注", "鳴門マネージドセキュリティ", "原田", "", "6", "", "", "", "", "", ""],
    ["G. プラットフォーム", "X-1", "車両セキュリティ", "オプション", "未定", "", "", "", "", "", "", "", "", "", "工場の搬送車"],
    ["", "", "合計", "", "", "", "", "", "", "", "", "", "", "10800", ""],
    ["※ 重み: 必須・標準・高度・任意・不要"],
]
MERGED = ["A1:G1", "H3:I3", "J3:K3", "A5:A7", "A8:A10"]


def letters(n):
    text = ""
    while n:
        n, rest = divmod(n - 1, 26)
        text = chr(65 + rest) + text
    return text


def cell(row, column, value):
    at = f"{letters(column)}{row}"
    if value == "":
        return ""
    if isinstance(value, int):
        return f'<c r="{at}" s="1"><v>{value}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def sheet(rows):
    return "".join(f'<row r="{r}">{"".join(cell(r, c, v) for c, v in enumerate(row, 1))}</row>' for r, row in enumerate(rows, 1) if row)


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="{TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{REL}"><sheets><sheet name="表紙" sheetId="1" r:id="rId1"/><sheet name="棚卸し" sheetId="2" r:id="rId2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="{REL}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet {MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": f'<worksheet {MAIN}><sheetData>{sheet([["セキュリティ対応 棚卸し"], ["作成: セキュリティ統括室"]])}</sheetData></worksheet>',
    "xl/worksheets/sheet2.xml": f'<worksheet {MAIN}><sheetData>{sheet(HEAD + ROWS)}</sheetData><mergeCells count="{len(MERGED)}">{"".join(f"""<mergeCell ref="{area}"/>""" for area in MERGED)}</mergeCells></worksheet>',
}

with zipfile.ZipFile("棚卸し.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
    for name, text in PARTS.items():
        book.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text, zipfile.ZIP_DEFLATED)

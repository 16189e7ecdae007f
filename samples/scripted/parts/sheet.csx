// Reads a sheet of ratings: tab-separated, a heading, a service a line.
// 評価の表を読みます。タブ区切りで、一行目は見出し、二行目からは一行に一つのサービスです。
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

record Rating(string Code, Level Level, string Team, string Owner, int Score);

static class Sheet
{
    public static IEnumerable<Rating> Read(string path) =>
        from line in File.ReadLines(path).Skip(1)
        where line.Length > 0
        let cells = line.Split('\t')
        select new Rating(cells[0], Enum.Parse<Level>(cells[1]), cells[2], cells[3], int.Parse(cells[4], CultureInfo.InvariantCulture));
}

const string Soc = "SOC";
Team(Soc).Lead("森");
ServiceEntry BySoc(string code) => Service(code).Insource(Soc);

#load "teams.cdc.csx"
Service("C-1").Insource(Soc);

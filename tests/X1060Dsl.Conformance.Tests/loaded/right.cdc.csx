#load "teams.cdc.csx"
Service("C-2").Insource(Soc);

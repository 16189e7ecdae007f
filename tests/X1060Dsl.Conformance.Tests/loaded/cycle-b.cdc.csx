#load "cycle-a.cdc.csx"
Service("C-2");

#load "cycle-b.cdc.csx"
Service("C-1");

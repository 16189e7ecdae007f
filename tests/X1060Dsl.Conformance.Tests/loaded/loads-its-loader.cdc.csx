#load "snippet.cdc.csx"
Service("C-3");

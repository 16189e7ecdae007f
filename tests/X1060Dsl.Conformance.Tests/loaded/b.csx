Service("B-1");

#load "one.csx"
Team("第二当番").Lead("三好").Members("三好", "原田");
